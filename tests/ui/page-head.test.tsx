import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { HeadView, Paper } from '../../src/ui/head-view.ts'
import { headTags } from '../../src/ui/page-head.tsx'

const paper: Paper = {
  siteUrl: 'https://gazeta.example',
  lang: 'pt-BR',
  frame: { name: 'Gazeta', tagline: 'O jornal de uma cidade que fica no alto' },
  card: { src: '/cards/0123.png', alt: 'O jornal · Gazeta' },
}

const article: HeadView = {
  title: 'Chuva no centro',
  descriptions: ['O que muda na rotina de quem trabalha perto do rio.'],
  path: '/articles/chuva',
  article: {
    published: '2026-03-09T07:30:00-03:00',
    updated: '2026-03-10T08:00:00-03:00',
    section: 'Cidade',
    tags: ['chuva', 'Defesa Civil'],
    authors: ['/authors/ana-lima', '/authors/rui-sa'],
    fediverse: ['@ana@social.example'],
  },
  card: { src: '/cards/4567/chuva.png', alt: 'Cidade · Chuva no centro · Gazeta' },
  commentsOf: 'chuva',
}

describe('the head of an article', () => {
  test('tells those who show links what it is', () => {
    expect(metas(article)).toMatchObject({
      'og:type': ['article'],
      'og:title': ['Chuva no centro'],
      'og:description': ['O que muda na rotina de quem trabalha perto do rio.'],
      'og:url': ['https://gazeta.example/articles/chuva'],
      'og:site_name': ['Gazeta'],
      'og:locale': ['pt_BR'],
      'twitter:card': ['summary_large_image'],
    })
  })

  test('tells when it was published, by whom and about what', () => {
    expect(metas(article)).toMatchObject({
      'article:published_time': ['2026-03-09T07:30:00-03:00'],
      'article:modified_time': ['2026-03-10T08:00:00-03:00'],
      'article:section': ['Cidade'],
      'article:tag': ['chuva', 'Defesa Civil'],
      'article:author': ['https://gazeta.example/authors/ana-lima', 'https://gazeta.example/authors/rui-sa'],
      'fediverse:creator': ['@ana@social.example'],
    })
  })

  test('has a picture with size, type and words', () => {
    expect(metas(article)).toMatchObject({
      'og:image': ['https://gazeta.example/cards/4567/chuva.png'],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'og:image:type': ['image/png'],
      'og:image:alt': ['Cidade · Chuva no centro · Gazeta'],
    })
  })

  test('says nothing of a change that there was not', () => {
    const { updated: _none, ...unchanged } = article.article ?? {
      published: '',
      section: '',
      tags: [],
      authors: [],
    }
    expect(metas({ ...article, article: unchanged })).not.toHaveProperty('article:modified_time')
  })

  test('leads to the feed of its comments and to those of the paper', () => {
    expect(links(article, 'alternate')).toEqual([
      'application/rss+xml /articles/chuva/comments.xml Chuva no centro',
      'application/rss+xml /feed.xml Gazeta',
      'application/atom+xml /atom.xml Gazeta',
      'application/feed+json /feed.json Gazeta',
    ])
  })

  test('names the other site where it was published first', () => {
    const canonical = 'https://other.example/chuva'
    expect(links({ ...article, canonical }, 'canonical')).toEqual([canonical])
    expect(metas({ ...article, canonical })['og:url']).toEqual([canonical])
  })
})

describe('the head of any page', () => {
  test('has one title, one description, one canonical address and one word for robots', () => {
    const page = head({ title: 'Cidade', path: '/sections/cidade/2' })
    expect(page.querySelectorAll('title')).toHaveLength(1)
    expect(metas({ title: 'Cidade' })).toMatchObject({
      description: ['Gazeta: O jornal de uma cidade que fica no alto'],
      robots: ['index,follow,max-image-preview:large,max-snippet:-1,max-video-preview:-1'],
    })
    expect(links({ title: 'Cidade', path: '/sections/cidade/2' }, 'canonical')).toEqual([
      'https://gazeta.example/sections/cidade/2',
    ])
  })

  test('shows the card of the paper when it has none of its own', () => {
    expect(metas({ title: 'Cidade' })['og:image']).toEqual(['https://gazeta.example/cards/0123.png'])
    expect(metas({ title: 'Cidade' })['og:type']).toEqual(['website'])
  })

  test('gives the browser the colours of the paper', () => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')
    const [, light, dark] = /--paper: var\(--light, (#\w+)\) var\(--dark, (#\w+)\)/.exec(tokens) ?? []
    expect(metas({ title: 'x' })['theme-color']).toEqual([light, dark])
  })

  test('about a person says so', () => {
    expect(metas({ title: 'Ana Lima', isProfile: true })['og:type']).toEqual(['profile'])
  })

  test('that is a list leads to its own feeds first', () => {
    expect(links({ title: 'Cidade', list: '/sections/cidade' }, 'alternate')).toEqual([
      'application/rss+xml /sections/cidade/feed.xml Cidade – Gazeta',
      'application/atom+xml /sections/cidade/atom.xml Cidade – Gazeta',
      'application/feed+json /sections/cidade/feed.json Cidade – Gazeta',
      'application/rss+xml /feed.xml Gazeta',
      'application/atom+xml /atom.xml Gazeta',
      'application/feed+json /feed.json Gazeta',
    ])
  })

  test('that search engines should pass over says that and no more, but where the feeds are', () => {
    const hidden = { ...article, noindex: true }
    expect(metas(hidden).robots).toEqual(['noindex'])
    expect(Object.keys(metas(hidden))).not.toContain('og:title')
    expect(links(hidden, 'canonical')).toEqual([])
    expect(links(hidden, 'alternate')).toHaveLength(4)
  })

  test.each([
    ['pt-BR', ['pt_BR']],
    ['en', ['en_GB']],
    ['en-US', ['en_US']],
    ['eo', undefined],
  ])('in %s names the locale %j', (lang, locale) => {
    expect(metas({ title: 'x' }, { ...paper, lang })['og:locale']).toEqual(locale)
  })

  test('lets nothing out of an attribute', () => {
    const page = head({ title: '"><script>alert(1)</script>', path: '/x' })
    expect(page.querySelectorAll('script')).toHaveLength(0)
    expect(page.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(
      '"><script>alert(1)</script>',
    )
  })
})

function head(view: HeadView, around = paper): Document {
  return new DOMParser().parseFromString(
    renderToStaticMarkup(<head>{headTags(view, around)}</head>),
    'text/html',
  )
}

/** Contents by name, in the order of the page. */
function metas(view: HeadView, around = paper): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const meta of head(view, around).querySelectorAll('meta')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? ''
    found[name] = [...(found[name] ?? []), meta.content]
  }
  return found
}

function links(view: HeadView, rel: string): string[] {
  const found = [...head(view).querySelectorAll(`link[rel=${rel}]`)]
  return found.map((link) =>
    ['type', 'href', 'title']
      .map((name) => link.getAttribute(name))
      .filter(Boolean)
      .join(' '),
  )
}

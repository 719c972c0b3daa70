import { describe, expect, test } from 'vitest'
import {
  type ArticleData,
  breadcrumbs,
  collectionPage,
  jsonLdText,
  newsArticle,
  newsOrganization,
  profilePage,
  webSite,
} from '../../src/feeds/json-ld.ts'

const publisher = {
  name: 'Gazeta',
  url: 'https://gazeta.example/',
  logo: { url: 'https://gazeta.example/icons/icon-512.png', width: 512, height: 512 },
  correctionsPolicy: 'https://gazeta.example/corrections',
  masthead: 'https://gazeta.example/sobre',
}

function anArticle(own: Partial<ArticleData> = {}): ArticleData {
  return {
    url: 'https://gazeta.example/articles/chuva',
    headline: 'Chuva no centro',
    description: 'O que muda.',
    images: ['https://gazeta.example/a.jpg', 'https://gazeta.example/b.jpg'],
    published: '2026-03-09T07:30:00-03:00',
    updated: undefined,
    authors: [{ name: 'Ana Lima', url: 'https://gazeta.example/authors/ana-lima' }],
    publisher,
    ...{ language: 'pt-BR', section: 'Cidade', keywords: ['chuva'], words: 321 },
    corrections: [],
    comments: { total: 0, shown: [] },
    ...own,
  }
}

/** As it comes out of the page. */
const read = (object: Parameters<typeof jsonLdText>[0]) => JSON.parse(jsonLdText(object))

describe('an article', () => {
  test('says what it is, when, by whom and from whom', () => {
    expect(read(newsArticle(anArticle()))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Chuva no centro',
      description: 'O que muda.',
      image: ['https://gazeta.example/a.jpg', 'https://gazeta.example/b.jpg'],
      datePublished: '2026-03-09T07:30:00-03:00',
      author: [{ '@type': 'Person', name: 'Ana Lima', url: 'https://gazeta.example/authors/ana-lima' }],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Gazeta',
        url: 'https://gazeta.example/',
        logo: {
          '@type': 'ImageObject',
          ...{ url: 'https://gazeta.example/icons/icon-512.png', width: 512, height: 512 },
        },
        correctionsPolicy: 'https://gazeta.example/corrections',
        masthead: 'https://gazeta.example/sobre',
      },
      mainEntityOfPage: 'https://gazeta.example/articles/chuva',
      inLanguage: 'pt-BR',
      articleSection: 'Cidade',
      keywords: ['chuva'],
      wordCount: 321,
      isAccessibleForFree: true,
      commentCount: 0,
    })
  })

  test('that nobody signs is by the paper', () => {
    expect(read(newsArticle(anArticle({ authors: [] }))).author).toEqual({
      ...{ '@type': 'Organization', name: 'Gazeta', url: 'https://gazeta.example/' },
    })
  })

  test('that was changed says when', () => {
    const updated = '2026-03-10T08:00:00-03:00'
    expect(read(newsArticle(anArticle({ updated }))).dateModified).toBe(updated)
  })

  test('that was corrected says how', () => {
    const corrections = [{ date: '2026-03-10T00:00:00-03:00', text: 'Eram três, não quatro.' }]
    expect(read(newsArticle(anArticle({ corrections }))).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'Eram três, não quatro.',
        datePublished: '2026-03-10T00:00:00-03:00',
      },
    ])
  })

  test('has its comments with it, and says how many there are in all', () => {
    const shown = [
      {
        url: 'https://gazeta.example/articles/chuva#comment-1',
        author: 'Rui',
        text: 'Bom texto.',
        published: '2026-03-09T09:00:00-03:00',
      },
    ]
    expect(read(newsArticle(anArticle({ comments: { total: 12, shown } })))).toMatchObject({
      commentCount: 12,
      comment: [
        {
          '@type': 'Comment',
          url: 'https://gazeta.example/articles/chuva#comment-1',
          text: 'Bom texto.',
          datePublished: '2026-03-09T09:00:00-03:00',
          author: { '@type': 'Person', name: 'Rui' },
        },
      ],
    })
  })

  test('without a picture, tags or comments says nothing of them', () => {
    const data = read(newsArticle(anArticle({ images: [], keywords: [], comments: undefined })))
    for (const key of ['image', 'keywords', 'comment', 'commentCount', 'correction', 'dateModified'])
      expect(data).not.toHaveProperty(key)
  })
})

test('breadcrumbs lead from the section to the page', () => {
  const places = [
    { name: 'Cidade', url: 'https://gazeta.example/sections/cidade' },
    { name: 'Chuva', url: 'https://gazeta.example/articles/chuva' },
  ]
  expect(read(breadcrumbs(places)).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Cidade', item: 'https://gazeta.example/sections/cidade' },
    { '@type': 'ListItem', position: 2, name: 'Chuva', item: 'https://gazeta.example/articles/chuva' },
  ])
})

test('a list names its articles in order', () => {
  const list = {
    name: 'Cidade',
    url: 'https://gazeta.example/sections/cidade',
    description: '',
    language: 'pt-BR',
  }
  expect(
    read(collectionPage({ ...list, articles: ['https://x.example/a', 'https://x.example/b'] })),
  ).toMatchObject({
    '@type': 'CollectionPage',
    inLanguage: 'pt-BR',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: 'https://x.example/a' },
        { '@type': 'ListItem', position: 2, url: 'https://x.example/b' },
      ],
    },
  })
})

test('a profile says who somebody is, and for whom they work', () => {
  const ana = {
    ...{ name: 'Ana Lima', url: 'https://gazeta.example/authors/ana-lima', role: 'repórter' },
    image: 'https://gazeta.example/ana.jpg',
    elsewhere: ['https://mastodon.example/@ana'],
  }
  expect(read(profilePage({ ...ana, worksFor: { name: 'Gazeta', url: 'https://gazeta.example/' } }))).toEqual(
    {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: {
        ...{ '@type': 'Person', name: 'Ana Lima', url: 'https://gazeta.example/authors/ana-lima' },
        jobTitle: 'repórter',
        image: 'https://gazeta.example/ana.jpg',
        sameAs: ['https://mastodon.example/@ana'],
        worksFor: { '@type': 'NewsMediaOrganization', name: 'Gazeta', url: 'https://gazeta.example/' },
      },
    },
  )
})

test('the site says who publishes it', () => {
  const site = {
    name: 'Gazeta',
    url: 'https://gazeta.example/',
    description: 'Notícias',
    language: 'pt-BR',
    publisher,
  }
  expect(read(webSite(site)).publisher).toEqual(newsOrganization(publisher))
})

describe('the text of a block', () => {
  const hostile = '</script><script>alert(1)</script><!--\u2028\u2029'

  test('holds nothing that could end the element, or a line', () => {
    const text = jsonLdText(newsArticle(anArticle({ headline: hostile })))
    expect(text).not.toMatch(/[<\u2028\u2029]/)
    expect(text).toContain('\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u003c!--\\u2028\\u2029')
  })

  test('says what was meant all the same', () => {
    expect(read(newsArticle(anArticle({ headline: hostile }))).headline).toBe(hostile)
  })
})

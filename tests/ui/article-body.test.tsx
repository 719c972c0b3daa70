import { screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { ArticleBody } from '../../src/ui/article-body.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

type Article = ComponentProps<typeof ArticleBody>['article']

const picture = { name: 'ab12/articles/rua.webp', width: 1600, height: 900, alt: 'Rua alagada.' }

function anArticle(own: Partial<Article> = {}): Article {
  return { html: '<p>Choveu a noite toda.</p>', corrections: [], tags: [], ...own }
}

test('the text is shown as it was rendered', () => {
  show(<ArticleBody article={anArticle({ html: '<p>Choveu a <em>noite</em> toda.</p>' })} messages={ptBr} />)
  expect(textOf(screen.getByRole('emphasis'))).toBe('noite')
})

test('an article with nothing but its text has no picture, corrections or subjects', () => {
  show(<ArticleBody article={anArticle()} messages={ptBr} />)
  for (const role of ['img', 'figure', 'region', 'navigation']) expect(screen.queryByRole(role)).toBeNull()
})

test('the lead picture has its size, comes first of all and is not lazy', () => {
  show(<ArticleBody article={anArticle({ picture })} messages={ptBr} />)
  const image = screen.getByRole<HTMLImageElement>('img', { name: 'Rua alagada.' })
  expect(image.getAttribute('src')).toBe('/media/ab12/articles/rua.webp/960.jpg')
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['1600', '900'])
  expect(image.getAttribute('fetchpriority')).toBe('high')
  expect(image.getAttribute('loading')).toBeNull()
})

test.each([
  [{ caption: 'A rua às seis.' }, 'A rua às seis.'],
  [{ credit: 'Foto: Eva Reis' }, 'Foto: Eva Reis'],
  [{ license: 'CC BY 4.0' }, 'Licença: CC BY 4.0'],
  [
    { caption: 'A rua às seis.', credit: 'Foto: Eva Reis', license: 'CC BY 4.0' },
    'A rua às seis. Foto: Eva Reis · Licença: CC BY 4.0',
  ],
])('the picture with %j is captioned', (words, expected) => {
  show(<ArticleBody article={anArticle({ picture: { ...picture, ...words } })} messages={ptBr} />)
  expect(textOf(screen.getByRole('figure'))).toBe(expected)
})

test('corrections are a section of their own, each with its date', () => {
  const corrections = [
    { time: { iso: '2026-03-10T00:00:00-03:00', text: '10 de março de 2026' }, text: 'Eram duas ruas.' },
    { time: { iso: '2026-03-11T00:00:00-03:00', text: '11 de março de 2026' }, text: 'Eram três.' },
  ]
  show(<ArticleBody article={anArticle({ corrections })} messages={ptBr} />)
  const section = screen.getByRole('region', { name: 'Correções' })
  expect(textOf(within(section).getByRole('heading', { level: 2 }))).toBe('Correções')
  expect(
    within(section)
      .getAllByRole('paragraph')
      .map((paragraph) => textOf(paragraph)),
  ).toEqual(['10 de março de 2026 Eram duas ruas.', '11 de março de 2026 Eram três.'])
  const anchors = within(section)
    .getAllByRole('paragraph')
    .map(({ id }) => id)
  expect(anchors).toEqual(['correction-1', 'correction-2'])
  expect(within(section).getAllByRole<HTMLTimeElement>('time')[0]?.dateTime).toBe('2026-03-10T00:00:00-03:00')
})

test.each([
  ['<figure class="embed" data-frame="https://player.vimeo.com/video/1"><a href="/x">Filme</a></figure>', 1],
  ['<figure class="embed"><a href="https://example.com/">Filme</a></figure>', 0],
  ['<p>Choveu.</p>', 0],
])('only what can show a frame brings a script with it: %s', (html, scripts) => {
  show(<ArticleBody article={anArticle({ html })} messages={ptBr} />)
  expect(document.body.querySelectorAll('script[type=module]')).toHaveLength(scripts)
})

test('subjects are links in a navigation with a name', () => {
  const tags = [
    { slug: 'rios', name: 'rios' },
    { slug: 'obras-publicas', name: 'Obras públicas' },
  ]
  show(<ArticleBody article={anArticle({ tags })} messages={ptBr} />)
  const links = within(screen.getByRole('navigation', { name: 'Assuntos' })).getAllByRole('link')
  expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
    ['rios', '/tags/rios'],
    ['Obras públicas', '/tags/obras-publicas'],
  ])
})

test('a subject whose name is in another language says so', () => {
  const tags = [{ slug: 'rios', name: 'rios', lang: 'pt-BR' }]
  show(<ArticleBody article={anArticle({ tags })} messages={en} />)
  expect(screen.getByRole('link', { name: 'rios' }).lang).toBe('pt-BR')
})

test('its words are in the language of the page', () => {
  const corrections = [{ time: { iso: '2026-03-10T00:00:00-03:00', text: '10 March 2026' }, text: 'Two.' }]
  const article = anArticle({
    ...{ corrections, tags: [{ slug: 'rios', name: 'rios' }] },
    picture: { ...picture, license: 'CC0' },
  })
  show(<ArticleBody article={article} messages={en} />)
  expect(screen.getByRole('region', { name: 'Corrections' })).toBeDefined()
  expect(screen.getByRole('navigation', { name: 'Topics' })).toBeDefined()
  expect(textOf(screen.getByRole('figure'))).toBe('Licence: CC0')
})

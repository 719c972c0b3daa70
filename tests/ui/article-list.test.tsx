import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { ArticleList } from '../../src/ui/article-list.tsx'
import { aCard } from './a-card.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const picture = { name: 'ab12/articles/rua.webp', width: 1600, height: 900, alt: 'Rua alagada.' }
const rua = aCard({ slug: 'rua', title: 'A rua', picture })
const rio = aCard({ slug: 'rio', title: 'O rio', picture: { ...picture, name: 'cd34/articles/rio.webp' } })

test('each article is there with its title as a link, its section, author and day', () => {
  show(<ArticleList cards={[rua, rio]} messages={ptBr} />)
  const articles = screen.getAllByRole('article')
  expect(articles.map((article) => textOf(article))).toEqual([
    'CidadeA ruaPor Ana Lima 9 de março de 2026',
    'CidadeO rioPor Ana Lima 9 de março de 2026',
  ])
  const headings = screen.getAllByRole('heading', { level: 2 })
  const links = headings.map((heading) => within(heading).getByRole('link').getAttribute('href'))
  expect(links).toEqual(['/articles/rua', '/articles/rio'])
})

test('the number of comments is the way to them; where there are none, nothing is said', () => {
  show(<ArticleList cards={[{ ...rua, comments: 12 }, { ...rio, comments: 1 }, aCard()]} messages={ptBr} />)
  const links = screen.getAllByRole('link', { name: /comentário/ })
  expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
    ['12 comentários', '/articles/rua#comments'],
    ['1 comentário', '/articles/rio#comments'],
  ])
  expect(links[0]?.getAttribute('aria-label')).toBe('12 comentários em “A rua”')
})

test('the description is shown where there is one', () => {
  show(<ArticleList cards={[aCard({ description: 'A rua alagou.' })]} messages={ptBr} />)
  expect(screen.getByText('A rua alagou.')).toBeDefined()
})

test('pictures beside a title say nothing that the title does not, and come when needed', () => {
  show(<ArticleList cards={[rua, rio]} messages={ptBr} />)
  expect(screen.queryByRole('img')).toBeNull()
  const images = screen.getAllByRole<HTMLImageElement>('presentation')
  expect(images.map((image) => image.getAttribute('alt'))).toEqual(['', ''])
  expect(images.map((image) => image.getAttribute('loading'))).toEqual(['lazy', 'lazy'])
  expect(images.map((image) => image.getAttribute('width'))).toEqual(['1600', '1600'])
})

test('the picture of the leading article is described and comes first', () => {
  show(<ArticleList cards={[rua, rio]} messages={ptBr} hasLead />)
  const lead = screen.getByRole('img', { name: 'Rua alagada.' })
  expect(lead.getAttribute('src')).toBe('/media/ab12/articles/rua.webp/960.jpg')
  expect(lead.getAttribute('fetchpriority')).toBe('high')
  expect(screen.getAllByRole('presentation')).toHaveLength(1)
})

test('a text in another language is marked, and only its own words are', () => {
  const card = aCard({ title: 'The river', description: 'It is back.', lang: 'en' })
  show(<ArticleList cards={[card]} messages={ptBr} />)
  const langOf = (text: string) => screen.getByText(text).closest('[lang]')?.getAttribute('lang')
  expect(langOf('The river')).toBe('en')
  expect(langOf('It is back.')).toBe('en')
  expect(langOf('Cidade')).toBeUndefined()
  expect(langOf('9 de março de 2026')).toBeUndefined()
})

test.each([
  [ptBr, 'Ainda não há textos aqui.'],
  [en, 'There are no articles here yet.'],
])('an empty list says so', (messages, expected) => {
  show(<ArticleList cards={[]} messages={messages} />)
  expect(textOf(document.body)).toBe(expected)
})

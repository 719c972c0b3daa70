import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { type ListContent, ListPageView } from '../../src/ui/list-page-view.tsx'
import { aCard } from './a-card.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

function aList(own: Partial<ListContent> = {}): ListContent {
  return { title: 'Cidade', description: 'O que muda na ladeira.', cards: [aCard()], ...own }
}

test('a section has its name as headline and says what it is', () => {
  show(<ListPageView list={aList()} messages={ptBr} />)
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Cidade')
  expect(screen.getByText('O que muda na ladeira.')).toBeDefined()
  expect(screen.getAllByRole('article')).toHaveLength(1)
})

test('an author has a biography in place of the description', () => {
  const author = { title: 'Ana Lima', kicker: 'Repórter', html: '<p>Escreve sobre rios.</p>' }
  show(<ListPageView list={aList(author)} messages={ptBr} />)
  expect(screen.getByText('Repórter')).toBeDefined()
  expect(screen.getByText('Escreve sobre rios.')).toBeDefined()
  expect(screen.queryByText('O que muda na ladeira.')).toBeNull()
})

test('a list of one page has no navigation', () => {
  show(<ListPageView list={aList()} messages={ptBr} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('an older page says its number and leads both ways', () => {
  const list = aList({ page: 3, newer: '/sections/cidade/4', older: '/sections/cidade/2' })
  show(<ListPageView list={list} messages={ptBr} />)
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Cidade Página 3')
  expect(linksIn('Páginas')).toEqual([
    ['Mais novos', '/sections/cidade/4', 'prev'],
    ['Anteriores', '/sections/cidade/2', 'next'],
  ])
})

test('the newest page leads to older ones only', () => {
  show(<ListPageView list={aList({ older: '/sections/cidade/4' })} messages={en} />)
  expect(linksIn('Pages')).toEqual([['Older', '/sections/cidade/4', 'next']])
})

test('the oldest page leads to newer ones only', () => {
  show(<ListPageView list={aList({ page: 1, newer: '/sections/cidade' })} messages={en} />)
  expect(linksIn('Pages')).toEqual([['Newer', '/sections/cidade', 'prev']])
})

function linksIn(navigation: string) {
  const links = within(screen.getByRole('navigation', { name: navigation })).getAllByRole<HTMLAnchorElement>(
    'link',
  )
  return links.map((link) => [textOf(link), link.getAttribute('href'), link.rel])
}

import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { type ListContent, ListPageView } from '../../src/ui/list-page-view.tsx'
import { aCard } from './a-card.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

function aList(own: Partial<ListContent> = {}): ListContent {
  return {
    ...{ title: 'Cidade', description: 'O que muda na ladeira.', cards: [aCard()], isEmpty: false },
    paging: { pages: [{ n: 1, href: '/sections/cidade', isNewest: true, isCurrent: true }] },
    ...own,
  }
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

test('an author’s portrait is described, and pages elsewhere are links to somebody’s own', () => {
  const portrait = { name: 'ab12/authors/ana.webp', width: 640, height: 640, alt: 'Ana ri.' }
  const links = [{ href: 'https://ana.example/', text: 'ana.example' }]
  show(<ListPageView list={aList({ title: 'Ana Lima', portrait, links })} messages={ptBr} />)
  expect(screen.getByRole('img', { name: 'Ana ri.' })).toBeDefined()
  const list = screen.getByRole('list', { name: 'Outras páginas de Ana Lima' })
  expect(list.querySelector('a')?.rel).toBe('me')
})

test('a list of one page has no navigation', () => {
  show(<ListPageView list={aList()} messages={ptBr} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('an older page says its number', () => {
  show(<ListPageView list={aList({ page: 3 })} messages={ptBr} />)
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Cidade Página 3')
})

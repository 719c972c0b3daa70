import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { Paging, type PagingView } from '../../src/ui/paging.tsx'
import { show } from './show.ts'

/** The third of nine older pages. */
const third: PagingView = {
  ...{ newer: '/tags/rio/4', older: '/tags/rio/2' },
  pages: [10, 4, 3, 2, 1].map((n) => ({
    n,
    href: n === 10 ? '/tags/rio' : `/tags/rio/${n}`,
    ...{ isNewest: n === 10, isCurrent: n === 3 },
  })),
}

test('leads to both neighbours, and to pages by their numbers, newest first', () => {
  show(<Paging paging={third} messages={ptBr} />)
  const links = within(screen.getByRole('navigation', { name: 'Páginas' })).getAllByRole<HTMLAnchorElement>(
    'link',
  )
  expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.rel])).toEqual([
    ['Mais novos', '/tags/rio/4', 'prev'],
    ['Página mais nova', '/tags/rio', ''],
    ['4', '/tags/rio/4', ''],
    ['3', '/tags/rio/3', ''],
    ['2', '/tags/rio/2', ''],
    ['1', '/tags/rio/1', ''],
    ['Anteriores', '/tags/rio/2', 'next'],
  ])
})

test('says which page this is, and what a number means', () => {
  show(<Paging paging={third} messages={en} />)
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('3')
  expect(screen.getByRole('link', { name: 'Page 3' })).toBe(screen.getByRole('link', { current: 'page' }))
})

test('is left out when there is one page only', () => {
  show(<Paging paging={{ pages: third.pages.slice(0, 1) }} messages={ptBr} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

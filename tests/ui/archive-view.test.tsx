import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { ArchiveView, type MonthContent, MonthView } from '../../src/ui/archive-view.tsx'
import { CorrectionsView } from '../../src/ui/corrections-view.tsx'
import { aCard } from './a-card.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const paging = { pages: [] }

test('the archive has its years as headings, and months with how much is in them', () => {
  const months = [
    { href: '/archive/2026/03', text: 'Março', count: 2 },
    { href: '/archive/2026/01', text: 'Janeiro', count: 1 },
  ]
  show(<ArchiveView archive={{ years: [{ year: '2026', months }] }} messages={ptBr} />)
  const year = within(screen.getByRole('region', { name: '2026' }))
  expect(year.getAllByRole('listitem').map(textOf)).toEqual(['Março 2 textos', 'Janeiro 1 texto'])
  expect(year.getByRole('link', { name: 'Março' }).getAttribute('href')).toBe('/archive/2026/03')
})

test('an empty archive says so', () => {
  show(<ArchiveView archive={{ years: [] }} messages={en} />)
  expect(screen.getByText('There are no articles here yet.')).toBeDefined()
})

test('a month leads back to the archive and to its neighbours', () => {
  const month: MonthContent = {
    ...{ month: '2026-03', title: 'Março de 2026', cards: [aCard()], page: 2, paging },
    previous: { href: '/archive/2026/01', text: 'Janeiro de 2026', count: 1 },
    next: { href: '/archive/2026/04', text: 'Abril de 2026', count: 1 },
  }
  show(<MonthView month={month} messages={ptBr} />)
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Março de 2026 Página 2')
  expect(screen.getByRole('link', { name: 'Arquivo' }).getAttribute('href')).toBe('/archive')
  const links = within(screen.getByRole('navigation', { name: 'Outros meses' })).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/archive/2026/01', '/archive/2026/04'])
})

test('a correction leads to its place on its article, and is marked with its language', () => {
  const time = { iso: '2026-03-09T00:00:00-03:00', text: '9 de março de 2026' }
  const entries = [
    { slug: 'chuva', title: 'Chuva', text: 'Era outra rua.', index: 1, time },
    { slug: 'rain', title: 'Rain', text: 'It was another street.', index: 0, time, lang: 'en' },
  ]
  show(<CorrectionsView corrections={{ entries, paging }} messages={ptBr} />)
  expect(screen.getByRole('link', { name: 'Chuva' }).getAttribute('href')).toBe(
    '/articles/chuva#correction-2',
  )
  expect(screen.getByText('It was another street.').lang).toBe('en')
  expect(screen.getByText('Era outra rua.').lang).toBe('')
  expect(screen.getAllByText('9 de março de 2026')).toHaveLength(2)
})

test('without corrections the page says so', () => {
  show(<CorrectionsView corrections={{ entries: [], paging }} messages={ptBr} />)
  expect(screen.getByText('Ainda não há correções.')).toBeDefined()
})

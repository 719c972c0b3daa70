import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { type FrontContent, FrontPageView } from '../../src/ui/front-page-view.tsx'
import { aCard } from './a-card.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const picture = { name: 'ab12/rua.webp', width: 1600, height: 900, alt: 'Rua alagada.' }
const card = (slug: string) => aCard({ slug, title: `Texto ${slug}`, picture })

const front: FrontContent = {
  lead: card('a'),
  blocks: [
    { kind: 'sections', title: 'Cidade', href: '/sections/cidade', cards: [card('b'), card('c')] },
    { kind: 'most-commented', title: 'Mais comentadas', cards: [card('d'), card('e')] },
  ],
}

test('blocks are regions with their names as headings, and stories are below them', () => {
  show(<FrontPageView front={front} messages={ptBr} />)
  const headings = screen.getAllByRole('heading')
  expect(headings.map((heading) => [heading.tagName, textOf(heading)])).toEqual([
    ['H2', 'Texto a'],
    ['H2', 'Cidade'],
    ['H3', 'Texto b'],
    ['H3', 'Texto c'],
    ['H2', 'Mais comentadas'],
    ['H3', 'Texto d'],
    ['H3', 'Texto e'],
  ])
  const city = screen.getByRole('region', { name: 'Cidade' })
  expect(within(city).getAllByRole('article')).toHaveLength(2)
  expect(within(city).getByRole('link', { name: 'Cidade' }).getAttribute('href')).toBe('/sections/cidade')
})

test('what is ranked is a list in order, and says of which section each story is', () => {
  show(<FrontPageView front={front} messages={ptBr} />)
  const ranked = within(screen.getByRole('region', { name: 'Mais comentadas' }))
  expect(ranked.getByRole('list').tagName).toBe('OL')
  expect(ranked.getAllByRole('listitem')).toHaveLength(2)
  expect(ranked.getAllByText('Cidade')).toHaveLength(2)
})

test('only the lead’s picture comes first; a section has one, a list of headlines none', () => {
  show(<FrontPageView front={front} messages={ptBr} />)
  const images = [...document.querySelectorAll('img')]
  expect(images.map((image) => [image.getAttribute('fetchpriority'), image.getAttribute('loading')])).toEqual(
    [
      ['high', null],
      [null, 'lazy'],
    ],
  )
})

test('a paper without an article says so', () => {
  show(<FrontPageView front={{ blocks: [] }} messages={en} />)
  expect(textOf(document.body)).toBe('There are no articles here yet.')
})

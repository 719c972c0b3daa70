import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { Byline, type Credit } from '../../src/ui/byline.tsx'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const ana = { slug: 'ana-lima', name: 'Ana Lima' }
const rui = { slug: 'rui-sa', name: 'Rui Sá' }
const eva = { slug: 'eva-reis', name: 'Eva Reis' }

test.each<[string, Credit[], string]>([
  ['nobody', [], 'Redação'],
  ['one person', [ana], 'Por Ana Lima'],
  ['two people', [ana, rui], 'Por Ana Lima e Rui Sá'],
  ['three people', [ana, rui, eva], 'Por Ana Lima, Rui Sá e Eva Reis'],
])('a text signed by %s says so', (_who, authors, expected) => {
  show(<Byline authors={authors} messages={ptBr} />)
  expect(textOf(document.body)).toBe(expected)
})

test('the words between the names are in the language of the page', () => {
  show(<Byline authors={[ana, rui]} messages={en} />)
  expect(textOf(document.body)).toBe('By Ana Lima and Rui Sá')
})

test('each name leads to the texts of that author', () => {
  show(<Byline authors={[ana, rui]} messages={ptBr} />)
  const links = screen.getAllByRole<HTMLAnchorElement>('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/authors/ana-lima', '/authors/rui-sa'])
  expect(links.map((link) => link.rel)).toEqual(['author', 'author'])
})

import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ptBr as messages } from '../../src/site/messages/pt-br.ts'
import { SearchForm } from '../../src/ui/search-form.tsx'
import { show } from './show.ts'

test('asks the search page, and keeps what was typed', () => {
  show(<SearchForm messages={messages} query={'"São Paulo" <b>'} />)
  const form = screen.getByRole('search')
  expect(form).toHaveProperty('action', 'http://localhost:3000/search')
  expect(form).toHaveProperty('method', 'get')
  const box = within(form).getByRole('searchbox', { name: 'O que você procura?' })
  expect(box).toHaveProperty('value', '"São Paulo" <b>')
  expect(box).toHaveProperty('name', 'q')
  expect(within(form).getByRole('button', { name: 'Buscar' })).toHaveProperty('type', 'submit')
})

test('stands twice on a page under ids of its own', () => {
  show(
    <>
      <SearchForm messages={messages} />
      <SearchForm messages={messages} id="q-masthead" />
    </>,
  )
  expect(screen.getAllByRole('searchbox', { name: 'O que você procura?' }).map(({ id }) => id)).toEqual([
    'q',
    'q-masthead',
  ])
})

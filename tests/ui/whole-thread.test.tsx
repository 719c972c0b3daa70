import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { WholeThread, type WholeThreadView } from '../../src/ui/whole-thread.tsx'
import { aThreadView } from './a-comment-view.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

vi.hoisted(() => {
  process.env.PRELO_COMMENT_FORM = '/assets/comment-form-ABC.js'
})

function showThread(own: Partial<WholeThreadView> = {}): void {
  const threads = [aThreadView({ id: 'a', name: 'Rui', replies: [aThreadView({ id: 'b' })] })]
  const thread = { id: 'a', name: 'Rui', threads, total: 250, page: 2, pages: 3, isOpen: true, ...own }
  show(<WholeThread slug="chuva" thread={thread} notifies={false} messages={ptBr} />)
}

test('a thread says how long it is, and leads to its other pages and to all comments', () => {
  showThread()
  const section = screen.getByRole('region', { name: '250 respostas' })
  const all = within(section).getByRole('link', { name: 'Todos os comentários' })
  expect(all.getAttribute('href')).toBe('/articles/chuva#comments')
  const pages = within(screen.getByRole('navigation', { name: 'Páginas de comentários' })).getAllByRole(
    'link',
  )
  expect(pages.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
    ['Anteriores', '/articles/chuva/threads/a'],
    ['Mais novos', '/articles/chuva/threads/a/3'],
  ])
})

test('the form below it replies to its first comment', () => {
  showThread()
  const form = screen.getByRole('region', { name: 'Responder a Rui' }).querySelector('form')
  expect(new FormData(form as HTMLFormElement).get('parent')).toBe('a')
})

test.each([
  ['whose first comment was removed', { name: '' }],
  ['of an article with closed comments', { isOpen: false }],
])('there is no form below a thread %s', (_which, own) => {
  showThread(own)
  expect(screen.queryByRole('textbox')).toBeNull()
})

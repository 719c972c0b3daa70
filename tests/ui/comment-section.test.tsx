import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import type { Messages } from '../../src/site/messages/messages.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { CommentSection, type CommentsView } from '../../src/ui/comment-section.tsx'
import { aThreadView } from './a-comment-view.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

vi.hoisted(() => {
  process.env.PRELO_COMMENT_FORM = '/assets/comment-form-ABC.js'
})

type Shown = Extract<CommentsView, { state: 'shown' }>

function shown(own: Partial<Shown> = {}): Shown {
  const threads = [aThreadView({ name: 'Ana' })]
  return { state: 'shown', isOpen: true, total: 1, threads, page: 1, pages: 1, ...own }
}

test.each<[number, Messages, string]>([
  [0, ptBr, 'Nenhum comentário'],
  [1, ptBr, '1 comentário'],
  [2, ptBr, '2 comentários'],
  [0, en, 'No comments'],
  [1, en, '1 comment'],
  [2, en, '2 comments'],
])('the heading counts %i comments', (total, messages, expected) => {
  const threads = Array.from({ length: total }, (_, n) => aThreadView({ id: `t${n}` }))
  showSection(shown({ total, threads }), messages)
  const section = screen.getByRole('region', { name: expected })
  expect(textOf(within(section).getByRole('heading', { level: 2 }))).toBe(expected)
  expect(within(section).queryAllByRole('article')).toHaveLength(total)
})

test('comments are followed by the form', () => {
  showSection(shown())
  const regions = screen.getAllByRole('region').map((region) => region.getAttribute('aria-labelledby'))
  expect(regions).toEqual(['comments', 'reply-heading'])
  expect(screen.getByRole('heading', { level: 2, name: 'Deixe uma resposta' })).toBeDefined()
})

test('an article that nobody commented on invites to', () => {
  showSection(shown({ total: 0, threads: [] }))
  expect(screen.getByText('Ninguém comentou ainda. Comece a conversa.')).toBeDefined()
  expect(screen.queryByRole('list')).toBeNull()
})

test('closed comments are shown, but there is no way to add one', () => {
  showSection(shown({ isOpen: false }))
  expect(screen.getByText('Bom texto.')).toBeDefined()
  expect(screen.getByText('Os comentários deste texto estão encerrados.')).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('link', { name: /Responder/ })).toBeNull()
})

test('closed comments without any do not invite to comment', () => {
  showSection(shown({ isOpen: false, total: 0, threads: [] }))
  expect(screen.queryByText('Ninguém comentou ainda. Comece a conversa.')).toBeNull()
  expect(screen.getByText('Os comentários deste texto estão encerrados.')).toBeDefined()
})

test('an article without comments shows nothing of them', () => {
  showSection({ state: 'off' })
  expect(textOf(document.body)).toBe('')
})

test.each<[Messages, string]>([
  [ptBr, 'Os comentários não podem ser mostrados agora. Volte em alguns minutos.'],
  [en, 'Comments cannot be shown right now. Please come back in a few minutes.'],
])('when comments are out of reach the page says so, and still takes them', (messages, expected) => {
  showSection({ state: 'unavailable' }, messages)
  expect(textOf(screen.getByRole('region', { name: messages.comments }))).toContain(expected)
  expect(screen.getByRole('button', { name: messages.send })).toBeDefined()
})

test.each([
  [true, '/assets/comment-form-ABC.js'],
  [false, null],
])('the script that comes near the comments is that of the form, if there is one: %s', (isOpen, script) => {
  showSection(shown({ isOpen }))
  expect(screen.getByRole('region', { name: '1 comentário' }).getAttribute('data-script')).toBe(script)
  expect(document.querySelector('script')).toBeNull()
})

test('one page of threads needs no navigation', () => {
  showSection(shown())
  expect(screen.queryByRole('navigation')).toBeNull()
})

test.each<[number, [string, string][]]>([
  [1, [['Mais novos', '/articles/chuva/comments/2']]],
  [
    2,
    [
      ['Anteriores', '/articles/chuva'],
      ['Mais novos', '/articles/chuva/comments/3'],
    ],
  ],
  [3, [['Anteriores', '/articles/chuva/comments/2']]],
])('page %i of three leads to its neighbours', (page, expected) => {
  showSection(shown({ page, pages: 3 }))
  const links = within(screen.getByRole('navigation', { name: 'Páginas de comentários' })).getAllByRole(
    'link',
  )
  expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual(expected)
})

const order = () => screen.getByRole('navigation', { name: 'Ordem dos comentários' })
const marked = () =>
  within(order())
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'true')
    .map((link) => textOf(link))

test('comments can be read in either order, and the page says which it is', () => {
  const threads = [aThreadView({ id: 'a' }), aThreadView({ id: 'b' })]
  showSection(shown({ total: 2, threads }))
  const links = within(order()).getAllByRole('link')
  expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
    ['mais antigos primeiro', '/articles/chuva#comments'],
    ['mais recentes primeiro', '/articles/chuva/comments/newest#comments'],
  ])
  expect(marked()).toEqual(['mais antigos primeiro'])
})

test('one thread has no order', () => {
  showSection(shown())
  expect(screen.queryByRole('navigation', { name: 'Ordem dos comentários' })).toBeNull()
})

test.each<[number, [string, string, string][]]>([
  [3, [['Anteriores', '/articles/chuva/comments/newest/2', 'next']]],
  [
    2,
    [
      ['Mais novos', '/articles/chuva/comments/newest', 'prev'],
      ['Anteriores', '/articles/chuva/comments/newest/1', 'next'],
    ],
  ],
  [1, [['Mais novos', '/articles/chuva/comments/newest/2', 'prev']]],
])('with the newest first, page %i of three leads to its neighbours', (page, expected) => {
  showSection(shown({ page, pages: 3, isNewestFirst: true }))
  const links = within(screen.getByRole('navigation', { name: 'Páginas de comentários' })).getAllByRole(
    'link',
  )
  expect(links.map((link) => [textOf(link), link.getAttribute('href'), link.getAttribute('rel')])).toEqual(
    expected,
  )
  expect(marked()).toEqual(['mais recentes primeiro'])
})

function showSection(comments: CommentsView, messages: Messages = ptBr): void {
  show(<CommentSection slug="chuva" comments={comments} messages={messages} />)
}

import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/site/messages/en.ts'
import type { Messages } from '../../src/site/messages/messages.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { CommentThreads, type ThreadView } from '../../src/ui/comment-threads.tsx'
import type { RemovedComment } from '../../src/ui/removed-notice.tsx'
import { aThreadView } from './a-comment-view.ts'
import { show } from './show.ts'
import { textOf } from './text-of.ts'

const replies = [
  aThreadView({ id: 'b', name: 'Rui', html: '<p>Concordo.</p>' }),
  aThreadView({
    ...{ id: 'c', name: 'Eva', html: '<p>Eu não.</p>' },
    inReplyTo: { name: 'Rui', href: '#comment-b' },
  }),
]
const threads = [
  aThreadView({ id: 'a', name: 'Ana', html: '<p>Bom texto.</p>', replies }),
  aThreadView({ id: 'd', name: 'Ivo', html: '<p>Faltou o mapa.</p>' }),
]

test('threads stand in their order, and replies within the thread they belong to', () => {
  showThreads({})
  const [outer, inner, ...more] = screen.getAllByRole('list')
  expect(more).toEqual([])
  expect(namesIn(outer)).toEqual(['Ana', 'Rui', 'Eva', 'Ivo'])
  expect(namesIn(inner)).toEqual(['Rui', 'Eva'])
  expect(outer?.contains(inner ?? null)).toBe(true)
})

test('a thread without replies has no list of them', () => {
  showThreads({ shown: [aThreadView()] })
  expect(screen.getAllByRole('list')).toHaveLength(1)
})

test('a reply to a reply says whom it answers; others stand below what they answer', () => {
  showThreads({})
  expect(textOf(comment('c'))).toContain('em resposta a Rui')
  for (const id of ['a', 'b', 'd']) expect(textOf(comment(id))).not.toContain('em resposta a')
})

test('what a reply answers is one step away', () => {
  showThreads({})
  expect(within(comment('c')).getByRole('link', { name: 'Rui' }).getAttribute('href')).toBe('#comment-b')
})

test.each<[RemovedComment, Messages, string]>([
  ['deleted', ptBr, 'Comentário apagado por quem o escreveu.'],
  ['refused', ptBr, 'Comentário retirado pela moderação.'],
  ['held', ptBr, 'Este comentário aguarda revisão.'],
  ['deleted', en, 'Comment deleted by its author.'],
  ['refused', en, 'Comment removed by the moderators.'],
  ['held', en, 'This comment is waiting for review.'],
])('of a comment that is %s its place is left, with nothing to act on', (removed, messages, expected) => {
  const gone = aThreadView({ id: 'a', name: '', html: '', removed, replies })
  showThreads({ shown: [gone], messages })
  expect(textOf(comment('a'))).toBe(expected)
  expect(within(comment('a')).queryByRole('link')).toBeNull()
  expect(within(comment('b')).getAllByRole('link').length).toBeGreaterThan(0)
})

test('a reply to a comment that was removed says so', () => {
  const inReplyTo = { name: '', href: '#comment-b' }
  showThreads({ shown: [aThreadView({ id: 'a', inReplyTo })] })
  expect(textOf(comment('a'))).toContain('em resposta a um comentário que não está mais aqui')
})

test('a comment that was edited says when', () => {
  const edited = { iso: '2026-03-09T12:30:00-03:00', text: '9 de março de 2026 às 12:30' }
  showThreads({ shown: [aThreadView({ id: 'a', edited })] })
  expect(textOf(comment('a'))).toContain('editado em 9 de março de 2026 às 12:30')
})

test('replies that the page has no room for are one link away', () => {
  const more = { count: 2900, name: 'Ana', href: '/articles/chuva/threads/a' }
  showThreads({ shown: [aThreadView({ id: 'a', name: 'Ana', replies, more })] })
  const link = screen.getByRole('link', { name: 'mais 2.900 respostas na conversa de Ana' })
  expect([textOf(link), link.getAttribute('href')]).toEqual(['mais 2.900 respostas', more.href])
})

test('a name cannot turn around the text beside it, whatever its direction of writing', () => {
  showThreads({ shown: [aThreadView({ name: 'أميرة' })] })
  expect(screen.getByText('أميرة').tagName).toBe('BDI')
})

test('a name is shown as it was typed, never as HTML', () => {
  showThreads({ shown: [aThreadView({ name: '<b>Ana</b>' })] })
  expect(screen.getByText('<b>Ana</b>')).toBeDefined()
})

test('each comment has an address of its own, named after its author', () => {
  showThreads({})
  const link = within(comment('d')).getByRole('link', { name: /^\d.*, link para o comentário de Ivo$/ })
  expect(link.getAttribute('href')).toBe('#comment-d')
  expect(within(link).getByRole<HTMLTimeElement>('time').dateTime).toBe('2026-03-09T12:00:01-03:00')
})

test('each comment can be answered, with a link named after its author', () => {
  showThreads({})
  const link = within(comment('b')).getByRole<HTMLAnchorElement>('link', { name: 'Responder a Rui' })
  expect(textOf(link)).toBe('Responder')
  expect(link.getAttribute('href')).toBe('/articles/chuva/reply/b')
  expect(link.rel).toBe('nofollow')
  expect(screen.getAllByRole('link', { name: /^Responder a/ })).toHaveLength(4)
})

test('nothing can be answered once comments are closed', () => {
  showThreads({ isOpen: false })
  expect(screen.queryByRole('link', { name: /^Responder/ })).toBeNull()
  expect(screen.getAllByRole('link', { name: /link para/ })).toHaveLength(4)
})

test('its words are in the language of the page', () => {
  showThreads({ messages: en })
  expect(comment('c').textContent).toContain('in reply to Rui')
  expect(within(comment('c')).getByRole('link', { name: 'Reply to Eva' })).toBeDefined()
  expect(within(comment('c')).getByRole('link', { name: /, link to the comment by Eva$/ })).toBeDefined()
})

type Options = { shown?: ThreadView[]; isOpen?: boolean; messages?: Messages }

function showThreads({ shown = threads, isOpen = true, messages = ptBr }: Options): void {
  show(<CommentThreads threads={shown} slug="chuva" isOpen={isOpen} messages={messages} />)
}

/** The element that the comment's own address points to. */
function comment(id: string): HTMLElement {
  const found = screen.getAllByRole('article').find((article) => article.id === `comment-${id}`)
  if (!found) throw new Error(`There is no comment ${id}.`)
  return found
}

function namesIn(list: HTMLElement | undefined): string[] {
  const links = within(list ?? document.body).getAllByRole('link', { name: /link para o comentário de/ })
  return links.map((link) =>
    (link.getAttribute('aria-label') ?? '').replace(/^.*link para o comentário de /, ''),
  )
}

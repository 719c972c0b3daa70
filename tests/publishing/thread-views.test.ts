import { expect, test } from 'vitest'
import type { Comment, NewComment } from '../../src/domain/comment.ts'
import { type ToldThread, threadViews } from '../../src/publishing/thread-views.ts'
import { ViewMaker } from '../../src/publishing/view-maker.ts'
import type { ThreadView } from '../../src/ui/comment-threads.tsx'
import { aComment } from '../builders/a-comment.ts'
import { aPaper } from '../builders/a-paper.ts'

const site = (depth: number) => `name: Jornal
locale: pt-BR
timeZone: America/Sao_Paulo
sections:
  - slug: cidade
    name: Cidade
comments:
  depth: ${depth}
`

/** A chain of five, each an answer to the one before: a, b, c, d, e. */
function chain(): ToldThread {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const [root, ...replies] = ids.map((id, index) =>
    seen({ id, name: id.toUpperCase(), rootId: 'a', parentId: ids[index - 1] }),
  )
  return { root: root as Comment, replies, more: 0 }
}

function seen(own: Partial<NewComment>): Comment {
  return { ...aComment(own), version: 1, editedAt: undefined }
}

async function shown(thread: ToldThread, depth = 2): Promise<ThreadView[]> {
  const { catalog } = await aPaper({ 'site.yaml': site(depth) })
  return threadViews(thread, 'chuva', new ViewMaker(catalog, catalog.settings()))
}

/** `a(b c<b)` is a comment with two below it, the second in reply to the first. */
function outline(threads: ThreadView[]): string {
  return threads
    .map(({ id, inReplyTo, replies }) => {
      const below = replies.length > 0 ? `(${outline(replies)})` : ''
      return id + (inReplyTo ? `<${inReplyTo.name.toLowerCase()}` : '') + below
    })
    .join(' ')
}

test.each([
  [1, 'a b<a c<b d<c e<d'],
  [2, 'a(b c<b d<c e<d)'],
  [3, 'a(b(c d<c e<d))'],
  [5, 'a(b(c(d(e))))'],
])(
  'on %i levels, what is deeper stands on the last one and says what it answers',
  async (depth, expected) => {
    expect(outline(await shown(chain(), depth))).toBe(expected)
  },
)

test('what a comment answers is a link: on the page, or to wherever it is by now', async () => {
  const thread = chain()
  const away = seen({ id: 'x', name: 'Xis', rootId: 'a', parentId: 'a' })
  const replies = [...thread.replies, seen({ id: 'y', rootId: 'a', parentId: 'x' })]
  const [root] = await shown({ ...thread, replies, answered: [away] })
  expect(root?.replies.map(({ inReplyTo }) => inReplyTo)).toEqual([
    undefined,
    { name: 'B', href: '#comment-b' },
    { name: 'C', href: '#comment-c' },
    { name: 'D', href: '#comment-d' },
    { name: 'Xis', href: '/articles/chuva/comment/x' },
  ])
})

test.each([
  ['deleted', 'deleted'],
  ['refused', 'refused'],
  ['spam', 'refused'],
  ['held', 'held'],
] as const)('of a comment that is %s only the place is left', async (status, removed) => {
  const thread = chain()
  const [root] = await shown({ ...thread, root: { ...thread.root, name: '', body: '', status } })
  expect(root).toMatchObject({ name: '', html: '', removed })
})

test('a comment that was edited says when', async () => {
  const thread = chain()
  const editedAt = new Date('2026-03-09T15:30:00Z')
  const [root] = await shown({ ...thread, root: { ...thread.root, editedAt } })
  expect(root?.edited).toEqual({ iso: '2026-03-09T12:30:00-03:00', text: '9 de março de 2026 às 12:30' })
})

test('what there is no room for is where the thread goes on', async () => {
  const [root] = await shown({ ...chain(), more: 7 })
  expect(root?.more).toEqual({ count: 7, name: 'A', href: '/articles/chuva/threads/a#comment-e' })
  const replies = Array.from({ length: 100 }, () => seen({ rootId: 'a', parentId: 'a' }))
  const [long] = await shown({ ...chain(), replies, more: 1 })
  expect(long?.more?.href).toBe('/articles/chuva/threads/a/2')
  const flat = await shown({ ...chain(), more: 7 }, 1)
  expect(flat.map(({ more }) => more?.count)).toEqual([undefined, undefined, undefined, undefined, 7])
})

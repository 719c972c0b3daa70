import { expect, test } from 'vitest'
import { toThreads } from '../../src/comments/threads.ts'
import { aComment } from '../builders/a-comment.ts'

test('replies stand under the comment that started their thread, in the order given', () => {
  const [first, second] = [aComment(), aComment()]
  const toSecond = aComment({ parentId: second.id, rootId: second.id })
  const toFirst = aComment({ parentId: first.id, rootId: first.id })
  const toThat = aComment({ parentId: toFirst.id, rootId: first.id })
  expect(toThreads([first, second], [toSecond, toFirst, toThat])).toEqual([
    { root: first, replies: [toFirst, toThat] },
    { root: second, replies: [toSecond] },
  ])
})

test('a comment without replies is a thread', () => {
  const root = aComment()
  expect(toThreads([root], [])).toEqual([{ root, replies: [] }])
})

test('a reply whose thread is not among these is left out', () => {
  const [root, elsewhere] = [aComment(), aComment()]
  const reply = aComment({ parentId: elsewhere.id, rootId: elsewhere.id })
  expect(toThreads([root], [reply])).toEqual([{ root, replies: [] }])
})

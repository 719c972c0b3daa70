import { expect, test } from 'vitest'
import { readComments } from '../../src/wordpress/read-comments.ts'
import { type AComment, anExport, exportFiles } from '../builders/an-export.ts'

async function commentOf(comment: Partial<AComment>) {
  const paths = exportFiles(anExport([{ id: 1, comments: [{ id: 1, ...comment }] }]))
  for await (const piece of readComments(paths, new Map([[1, 'chuva']]), 'UTC').read())
    if ('comment' in piece) return piece.comment
  throw new Error('there is no comment')
}

test('a comment that is longer than WordPress can keep waits for a moderator, and is cut at a megabyte', async () => {
  const { status, text } = await commentOf({ text: 'a'.repeat(10 * 1024 * 1024) })
  expect([status, text().trim().length]).toEqual(['held', 1024 * 1024])
})

test.each([
  ['spam', 'spam'],
  ['trash', 'refused'],
  ['post-trashed', 'refused'],
  ['nobody knows', 'refused'],
  ['0', 'held'],
  ['1', 'published'],
])('a comment of state %s is %s', async (approved, status) => {
  expect((await commentOf({ approved })).status).toBe(status)
})

test.each([
  '<div></span>'.repeat(5000),
  '<b>'.repeat(20_000),
  '<blockquote>'.repeat(5000),
  '*_'.repeat(5000),
])('a comment of nothing but signs is read in time', async (text) => {
  expect((await commentOf({ text })).text().length).toBeLessThan(50_000)
})

test.each([
  '99999-01-01 00:00:00',
  '-001-01-01 00:00:00',
  'NaN',
  '1970-01-01 99:99:99',
  '0000-00-00 00:00:00',
])('the date %s is none', async (utc) => expect((await commentOf({ utc })).date).toBeUndefined())

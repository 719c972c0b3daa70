import { describe, expect, test } from 'vitest'
import type { CommentsState } from '../../src/domain/article.ts'
import { commentsState, isPastClosing, takesComments } from '../../src/domain/comments-state.ts'

const date = new Date('2026-03-01T12:00:00Z')
const closing = Date.parse('2026-03-08T12:00:00Z')
const afterAWeek = { closeAfterDays: 7 }

describe('comments on an article', () => {
  test('are open for ever where the paper says nothing', () => {
    expect(commentsState({ date }, {}, Date.parse('2046-03-01'))).toBe('open')
  })

  test('close on the very millisecond', () => {
    expect(commentsState({ date }, afterAWeek, closing - 1)).toBe('open')
    expect(commentsState({ date }, afterAWeek, closing)).toBe('closed')
    expect(isPastClosing(date.getTime(), afterAWeek, closing - 1)).toBe(false)
    expect(isPastClosing(date.getTime(), afterAWeek, closing)).toBe(true)
  })

  test.each<CommentsState>(['open', 'review', 'closed', 'off'])(
    'are what the article says, before and after: %s',
    (comments) => {
      expect(commentsState({ date, comments }, afterAWeek, closing - 1)).toBe(comments)
      expect(commentsState({ date, comments }, afterAWeek, closing)).toBe(comments)
    },
  )

  test.each<[CommentsState, boolean]>([
    ['open', true],
    ['review', true],
    ['closed', false],
    ['off', false],
  ])('%s: new ones are taken: %s', (state, taken) => {
    expect(takesComments(state)).toBe(taken)
  })
})

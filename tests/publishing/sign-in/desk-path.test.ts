import { expect, test } from 'vitest'
import { deskPath } from '../../../src/publishing/sign-in/desk-path.ts'

test.each([
  '/moderation',
  '/moderation/account',
  '/moderation/queue/held',
  '/moderation/comments/01890a5d-ac96-774b-bcce-b302099a8057?from=held&page=2',
  '/moderation?q=rio%20da+ladeira',
])('%s is a page of the desk', (path) => {
  expect(deskPath(path)).toBe(path)
})

test.each([
  ...[undefined, null, 7, ['/moderation/account'], '', '/', '/moderationx', '/moderation/'],
  ...['//evil.example', '/\\evil.example', 'https:evil.example', '/moderation//evil', '/moderation/../x'],
  ...['/moderation#x', '/moderation?a=b#c', '/moderation?a=/x', '/moderation/a\n', ' /moderation'],
  ...['/moderation/sign-in', '/moderation/sign-in?returnTo=/moderation', '/moderation/sign-in/code'],
])('%j is none: the desk itself', (path) => {
  expect(deskPath(path)).toBe('/moderation')
})

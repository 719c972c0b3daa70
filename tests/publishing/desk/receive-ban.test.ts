import { expect, test } from 'vitest'
import { receiveBan } from '../../../src/publishing/desk/receive-ban.ts'
import { aWiredDesk } from '../../builders/a-wired-desk.ts'

test.each([
  ['email', 'ana@example.com', 'banned'],
  ['email', 'qq', 'ban-empty'],
  ['word', 'golpe', 'banned'],
  ['word', 'a', 'ban-empty'],
  ['word', '.*', 'ban-empty'],
  ['word', 'x'.repeat(255), 'ban-empty'],
  ['name', 'Troll', 'banned'],
  ['name', ' ', 'ban-empty'],
])('a ban of the %s %j is told as %s', async (kind, value, said) => {
  const { sends } = await aWiredDesk('moderator')
  const answer = await receiveBan(sends({ kind, value, days: '7', comment: '', reason: '' }))
  expect(answer.headers).toMatchObject({ Location: expect.stringContaining(`said=${said}`) })
})

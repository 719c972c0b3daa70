import { describe, expect, test } from 'vitest'
import { notifyToken, readNotifyToken, tokenPurpose } from '../../../src/comments/notify/notify-token.ts'

const secret = 'a-secret-of-more-than-32-characters'
const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const now = Date.UTC(2026, 10, 24)
const confirm = notifyToken(secret, 'confirm', id, now + 5000)
const unsubscribe = notifyToken(secret, 'unsubscribe', id)

describe('a token of a mail', () => {
  test('opens what it was made for', () => {
    expect(readNotifyToken([secret], 'confirm', confirm, now)).toEqual({ kind: 'valid', id })
    expect(readNotifyToken([secret], 'unsubscribe', unsubscribe, now)).toEqual({ kind: 'valid', id })
  })

  test('that confirms ends; that ends mails does not', () => {
    expect(readNotifyToken([secret], 'confirm', confirm, now + 4999)).toEqual({ kind: 'valid', id })
    expect(readNotifyToken([secret], 'confirm', confirm, now + 5000)).toEqual({ kind: 'late', id })
    const years = now + 20 * 365 * 24 * 60 * 60_000
    expect(readNotifyToken([secret], 'unsubscribe', unsubscribe, years)).toEqual({ kind: 'valid', id })
  })

  test.each([
    ['of the other purpose', 'confirm', unsubscribe],
    ['of the other purpose', 'unsubscribe', confirm],
    ['with a later end', 'confirm', confirm.replace(/\.\w+\./, '.zzzzzz.')],
    ['without an end', 'confirm', confirm.replace(/\.\w+\./, '.0.')],
    ['for another comment', 'confirm', confirm.replace('01890a5d', '01890a5e')],
    ['cut', 'unsubscribe', unsubscribe.slice(0, -1)],
    ['with more behind it', 'unsubscribe', `${unsubscribe}.x`],
    ['that is empty', 'confirm', ''],
    ['that is a list', 'confirm', `${confirm},${confirm}`],
  ] as const)('is unknown: one %s', (_what, purpose, token) => {
    expect(readNotifyToken([secret], purpose, token, now)).toEqual({ kind: 'unknown' })
  })

  test('made with another secret is unknown', () => {
    const other = notifyToken('another-secret-of-more-than-32-characters', 'unsubscribe', id)
    expect(readNotifyToken([secret], 'unsubscribe', other, now)).toEqual({ kind: 'unknown' })
  })

  test('made with the secret before this one still opens', () => {
    const secrets = ['another-secret-of-more-than-32-characters', secret]
    expect(readNotifyToken(secrets, 'confirm', confirm, now)).toEqual({ kind: 'valid', id })
    expect(readNotifyToken(secrets, 'confirm', unsubscribe, now)).toEqual({ kind: 'unknown' })
  })
})

test.each([
  ['confirm', 'confirm'],
  ['unsubscribe', 'unsubscribe'],
  ['approve', undefined],
  [['confirm'], undefined],
])('%j names the purpose %s', (named, purpose) => {
  expect(tokenPurpose(named)).toBe(purpose)
})

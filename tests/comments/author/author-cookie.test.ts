import { describe, expect, test } from 'vitest'
import { authorCookie, authorTokenIn } from '../../../src/comments/author/author-cookie.ts'

const token = 'A'.repeat(43)
const [plain, secure] = [{ siteUrl: 'http://localhost:3000' }, { siteUrl: 'https://gazeta.example' }]

describe('the cookie', () => {
  test('lasts as long as a comment can be changed, and no script reads it', () => {
    expect(authorCookie(token, { ...plain, isRemembered: false })).toBe(
      `prelo-author=${token}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax`,
    )
  })

  test('lasts a year when that was asked for', () => {
    expect(authorCookie(token, { ...plain, isRemembered: true })).toContain('Max-Age=31536000;')
  })

  test('over https is bound to its host', () => {
    expect(authorCookie(token, { ...secure, isRemembered: false })).toBe(
      `__Host-prelo-author=${token}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax; Secure`,
    )
  })
})

test.each<[string, string | undefined, string | undefined]>([
  ['alone', `prelo-author=${token}`, token],
  ['among others', `a=1; prelo-author=${token}; b=2`, token],
  ['in none', undefined, undefined],
  ['under a name that ends alike', `x-prelo-author=${token}`, undefined],
  ['cut short', `prelo-author=${token.slice(1)}`, undefined],
  ['with something at its end', `prelo-author=${token}%0d`, undefined],
])('the secret is found %s', (_where, cookies, expected) => {
  expect(authorTokenIn(cookies, plain)).toBe(expected)
})

test('over https only what no other host can have set counts', () => {
  expect(authorTokenIn(`prelo-author=${token}`, secure)).toBeUndefined()
  expect(authorTokenIn(`__Host-prelo-author=${token}`, secure)).toBe(token)
})

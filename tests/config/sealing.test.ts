import { describe, expect, test } from 'vitest'
import { keyedHash, sameToken, seal, unseal } from '../../src/config/sealing.ts'

const secret = 'a-secret-of-more-than-32-characters'

describe('sealing', () => {
  test.each([
    ['an address', 'ana@example.com'],
    ['an empty text', ''],
    ['any script', 'ação 🌧 日本'],
    ['a long text', 'x'.repeat(5000)],
  ])('gives back %s', (_name, text) => {
    expect(unseal(secret, 'email', seal(secret, 'email', text))).toBe(text)
  })

  test('hides the text, and looks different each time', () => {
    const sealed = seal(secret, 'email', 'ana@example.com')
    expect(sealed).not.toContain('ana')
    expect(sealed).not.toBe(seal(secret, 'email', 'ana@example.com'))
    expect(sealed).toMatch(/^[\w-]{16}\.[\w-]{22}\.[\w-]{20}$/)
  })

  test('opens only with its own secret', () => {
    const sealed = seal(secret, 'email', 'ana@example.com')
    expect(() => unseal(`another-${secret}`, 'email', sealed)).toThrow()
  })

  test('opens only for its own purpose', () => {
    const sealed = seal(secret, 'email', 'ana@example.com')
    expect(() => unseal(secret, 'token', sealed)).toThrow()
  })

  test.each([0, 1, 2])('notices that its part %i was altered', (part) => {
    const parts = seal(secret, 'email', 'ana@example.com').split('.')
    parts[part] = (parts[part]?.startsWith('A') ? 'B' : 'A') + parts[part]?.slice(1)
    expect(() => unseal(secret, 'email', parts.join('.'))).toThrow()
  })

  test('refuses a shortened tag, which would be easier to forge', () => {
    const [iv, tag, text] = seal(secret, 'email', 'ana@example.com').split('.')
    const short = Buffer.from(tag ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url')
    expect(() => unseal(secret, 'email', `${iv}.${short}.${text}`)).toThrow()
  })

  test.each(['', 'not sealed', 'a.b', '..'])('refuses %j, which was never sealed', (text) => {
    expect(() => unseal(secret, 'email', text)).toThrow()
  })
})

describe('a keyed hash', () => {
  test('is the same for the same text, secret and purpose, and different otherwise', () => {
    const hash = keyedHash(secret, 'client', '192.0.2.1')
    expect(hash).toMatch(/^[\w-]{43}$/)
    expect(keyedHash(secret, 'client', '192.0.2.1')).toBe(hash)
    expect(keyedHash(secret, 'client', '192.0.2.2')).not.toBe(hash)
    expect(keyedHash(secret, 'held', '192.0.2.1')).not.toBe(hash)
    expect(keyedHash(`another-${secret}`, 'client', '192.0.2.1')).not.toBe(hash)
  })
})

describe('a token', () => {
  test.each([
    ['abc', 'abc', true],
    ['ação', 'ação', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', 'abc', false],
    ['é', 'ee', false],
  ])('%j against %j: %s', (given, expected, same) => {
    expect(sameToken(given, expected)).toBe(same)
  })
})

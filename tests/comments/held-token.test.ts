import { expect, test } from 'vitest'
import { heldToken } from '../../src/comments/held-token.ts'

const secret = 's'.repeat(32)
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

test('a held comment has one token, today and after a restart', () => {
  expect(heldToken(secret, id)).toBe(heldToken(secret, id))
})

test('another comment has another token', () => {
  expect(heldToken(secret, '01890a5d-ac96-774b-bcce-b302099a8058')).not.toBe(heldToken(secret, id))
})

test('another deployment has another token', () => {
  expect(heldToken('t'.repeat(32), id)).not.toBe(heldToken(secret, id))
})

test('a token holds 256 bits that can stand in an address, and not the id', () => {
  const token = heldToken(secret, id)
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(Buffer.from(token, 'base64url').toString()).not.toContain(id)
})

import dns, { type LookupOptions } from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { postPublicly } from '../../../src/comments/services/post-publicly.ts'
import { aCheckService, says } from '../../builders/a-check-service.ts'

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

function post(url: string, mayBePrivate = false) {
  const signal = AbortSignal.timeout(5000)
  return postPublicly(url, { headers: {}, body: '{}', mayBePrivate, signal })
}

describe('a post that has to stay on the public network', () => {
  test.each([
    'http://127.0.0.1',
    'https://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0.0.0.0',
    'http://[::1]',
    'https://[::1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:a9fe:a9fe]',
    'http://[fe80::1]',
    'http://[fd00::1]',
    'http://[64:ff9b::7f00:1]',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.0.1',
    'http://100.64.0.1',
    'http://localhost',
    'https://localhost',
  ])('54. is refused when it leads to %s', async (url) => {
    await expect(post(url)).rejects.toThrow('is not allowed')
  })

  test('reaches nobody there', async () => {
    const { url, received } = await aCheckService(says('ok'))
    await expect(post(url)).rejects.toThrow('is not allowed')
    expect(received).toEqual([])
  })

  test('goes there where the operator allows it', async () => {
    const { url, received } = await aCheckService(says('ok'))
    expect(await post(url, true)).toBe('ok')
    expect(received).toHaveLength(1)
  })

  test('54. is refused by the address that it would be connected to, so that no name can turn private in between', async () => {
    const { url, received } = await aCheckService(says('ok'))
    const asked = namesLeadTo('127.0.0.1')
    await expect(post(url.replace('127.0.0.1', 'check.example'))).rejects.toThrow('is not allowed')
    expect([asked, received]).toEqual([['check.example'], []])
  })

  test('54. is refused for a name that leads to a public and a private address', async () => {
    const { url, received } = await aCheckService(says('ok'))
    namesLeadTo('93.184.215.14', '127.0.0.1')
    await expect(post(url.replace('127.0.0.1', 'check.example'))).rejects.toThrow('is not allowed')
    expect(received).toEqual([])
  })
})

/** Answers instead of the name servers, and notes who was asked for. */
function namesLeadTo(...addresses: string[]): string[] {
  const asked: string[] = []
  const lookup = (name: string, { all }: LookupOptions, done: (...found: unknown[]) => void) => {
    asked.push(name)
    const found = addresses.map((address) => ({ address, family: 4 }))
    if (all) done(null, found)
    else done(null, addresses[0], 4)
  }
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup)
  syncBuiltinESMExports()
  return asked
}

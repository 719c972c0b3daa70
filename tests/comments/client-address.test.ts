import { describe, expect, test } from 'vitest'
import { addressGroup, clientAddress, isLoopback } from '../../src/comments/client-address.ts'

describe('clientAddress', () => {
  test.each([
    ['nobody in between, nothing forwarded', undefined, 0, '192.0.2.1'],
    ['no trusted proxy, whatever the client says', '203.0.113.9', 0, '192.0.2.1'],
    ['one proxy', '203.0.113.9', 1, '203.0.113.9'],
    ['one proxy, a made-up entry before', '198.51.100.66, 203.0.113.9', 1, '203.0.113.9'],
    ['two proxies', '203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
    ['two proxies, made-up entries before', '1.1.1.1, 2.2.2.2, 203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
    ['spaces and tabs', ' 198.51.100.66 ,\t203.0.113.9 ', 1, '203.0.113.9'],
    ['fewer entries than proxies', '203.0.113.9', 3, '203.0.113.9'],
    ['one proxy that forwards nothing', undefined, 1, '192.0.2.1'],
    ['one proxy that forwards no address', 'unknown', 1, '192.0.2.1'],
    ['one proxy that forwards nothing in its place', '203.0.113.9,', 1, '192.0.2.1'],
    ['one proxy and IPv6', '2001:db8::1', 1, '2001:db8::1'],
    ['one proxy that writes the port too', '203.0.113.9:8080', 1, '203.0.113.9'],
    ['one proxy that writes the port too, and IPv6', '[2001:db8::1]:99', 1, '2001:db8::1'],
  ])('with %s', (_what, forwardedFor, hops, address) => {
    expect(clientAddress({ remoteAddress: '192.0.2.1', forwardedFor }, hops)).toBe(address)
  })

  test('is empty when the connection is gone and nobody is trusted', () => {
    expect(clientAddress({ remoteAddress: undefined, forwardedFor: '203.0.113.9' }, 0)).toBe('')
  })
})

describe('isLoopback', () => {
  test.each(['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '0:0:0:0:0:0:0:1'])(
    '%s is',
    (address) => {
      expect(isLoopback(address)).toBe(true)
    },
  )

  test.each([
    '192.0.2.1',
    '128.0.0.1',
    '0.0.0.0',
    '::',
    '::2',
    '::ffff:192.0.2.1',
    'localhost',
    '127.0.0.1.evil.example',
    '',
  ])('%j is not', (address) => {
    expect(isLoopback(address)).toBe(false)
  })
})

describe('addressGroup', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['::ffff:cb00:7109', '203.0.113.9'],
    ['0:0:0:0:0:ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %j is %j', (address, group) => {
    expect(addressGroup(address)).toBe(group)
  })
})

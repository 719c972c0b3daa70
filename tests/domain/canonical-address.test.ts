import { describe, expect, test } from 'vitest'
import {
  addressKey,
  canonicalPath,
  partialAddresses,
  spelledPath,
} from '../../src/domain/canonical-address.ts'

describe('the canonical form of a path', () => {
  test.each([
    ['/', '/'],
    ['/articles/chuva', '/articles/chuva'],
    ['/articles/chuva/', '/articles/chuva'],
    ['/Articles/CHUVA', '/articles/chuva'],
    ['/articles/código-aberto', '/articles/codigo-aberto'],
    ['/articles/co\u0301digo-aberto', '/articles/codigo-aberto'],
    ['/articles/c%C3%B3digo-aberto', '/articles/codigo-aberto'],
    ['/Articles/C%c3%93digo-Aberto//', '/articles/codigo-aberto'],
    ['/articles/%63huva', '/articles/chuva'],
    ['/2021/03/Chuva.HTML', '/2021/03/chuva.html'],
    ['/archive/2026/11/', '/archive/2026/11'],
  ])('of %s is %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical)
  })

  test.each([
    ['//evil.example/', '/evil.example'],
    ['/\\evil.example/', '/%5Cevil.example'],
    ['/%5Cevil.example/', '/%5Cevil.example'],
    ['/%2F%2Fevil.example/', '/%2F%2Fevil.example'],
    ['https://evil.example/', '/https%3A/evil.example'],
    ['/a%0d%0aSet-Cookie:x/', '/a%0D%0Aset-cookie%3Ax'],
    ['/a%3Fb%23c/', '/a%3Fb%23c'],
    ['/%E0%A4%A', '/%25e0%25a4%25a'],
    ['', '/'],
  ])('of %s stays on this site: %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical)
  })

  test('of a canonical path is itself', () => {
    for (const path of ['/', '/a/b', '/2021/03/chuva.html', '/%5Cevil', '/a%3Fb'])
      expect(canonicalPath(canonicalPath(path))).toBe(canonicalPath(path))
  })
})

test.each([
  ['/Arquivo/Relatório 2014.PDF', '/Arquivo/Relat%C3%B3rio%202014.PDF'],
  ['/a//b%C3%A9,c.pdf/', '/a/b%C3%A9,c.pdf'],
  ['//evil.example', '/evil.example'],
  ['/\\evil.example', '/%5Cevil.example'],
  ['/.//evil.example\r\n', '/./evil.example%0D%0A'],
  ['/a?b#c.d\ud800', '/a%3Fb%23c.d%EF%BF%BD'],
])('the spelling of %j is kept, on this site: %s', (path, spelled) => {
  expect(spelledPath(path)).toBe(spelled)
})

test.each([
  ['/2021/03/Chuva/', '/2021/03/chuva'],
  ['/?p=123', '/?p=123'],
  ['/Noticia.php?id=7&Cat=A', '/noticia.php?Cat=A&id=7'],
  ['/?name=%C3%A1gua&&p=1', '/?name=água&p=1'],
  ['/a/?', '/a'],
  ['/\ud800', '/%EF%BF%BD'],
])('an old address %s is known by %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

test('the address of a query may have any two parts of it, or one', () => {
  expect(partialAddresses('/', 'a=1&p=2&c=3')).toEqual([
    { address: '/?a=1&p=2', rest: 'c=3' },
    { address: '/?a=1&c=3', rest: 'p=2' },
    { address: '/?p=2&c=3', rest: 'a=1' },
    { address: '/?a=1', rest: 'p=2&c=3' },
    { address: '/?p=2', rest: 'a=1&c=3' },
    { address: '/?c=3', rest: 'a=1&p=2' },
  ])
  expect(partialAddresses('/', Array.from({ length: 11 }, (_, n) => `a=${n}`).join('&'))).toEqual([])
})

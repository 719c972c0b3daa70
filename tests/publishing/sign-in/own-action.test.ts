import { expect, test } from 'vitest'
import { isOwnAction } from '../../../src/publishing/sign-in/own-action.ts'

const env = { SITE_URL: 'https://gazeta.example' }
const own = 'https://gazeta.example'

test.each([
  [{ origin: own }, true],
  [{ origin: own, 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' }, true],
  [{}, false],
  [{ host: 'gazeta.example', referer: own }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  [{ origin: own, 'sec-fetch-site': 'same-site' }, false],
  [{ origin: own, 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: own, 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': '' }, false],
])('%j: %s', (headers, isOwn) => {
  expect(isOwnAction({ headers }, env)).toBe(isOwn)
})

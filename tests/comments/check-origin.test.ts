import { expect, test } from 'vitest'
import { isOwnOrigin } from '../../src/comments/check-origin.ts'

const site = 'https://gazeta.example'
const host = 'gazeta.example'

test.each([
  ['a client that says nothing', { host }],
  ['our own page', { host, origin: site, 'sec-fetch-site': 'same-origin' }],
  ['our own page, in a browser without Fetch Metadata', { host, origin: site }],
  ['a browser that leaves Origin out', { host, 'sec-fetch-site': 'same-origin' }],
  ['an address typed by hand', { host, 'sec-fetch-site': 'none' }],
  ['the name that the server was called by', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
  ['our name behind a proxy that talks http to us', { host: 'inner:3000', origin: site }],
])('a request of %s is our own', (_who, headers) => {
  expect(isOwnOrigin(headers, site)).toBe(true)
})

test.each([
  ['another site', { host, origin: 'https://evil.example' }],
  [
    'another site that a proxy hides',
    { host, origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ],
  ['another site without Origin', { host, 'sec-fetch-site': 'cross-site' }],
  [
    'a neighbour on our domain',
    { host, origin: 'https://blog.gazeta.example', 'sec-fetch-site': 'same-site' },
  ],
  ['a neighbour that says only so', { host, 'sec-fetch-site': 'same-site' }],
  ['a sandboxed frame or a file', { host, origin: 'null' }],
  ['a sandboxed frame that claims to be ours', { host, origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['a name that starts like ours', { host, origin: 'https://gazeta.example.evil.example' }],
  ['a name that ends like ours', { host, origin: 'https://evilgazeta.example' }],
  ['another port', { host, origin: 'https://gazeta.example:8443' }],
  ['an empty Origin', { host, origin: '' }],
  ['an unknown kind of fetch', { host, origin: site, 'sec-fetch-site': 'elsewhere' }],
])('a request of %s is foreign', (_who, headers) => {
  expect(isOwnOrigin(headers, site)).toBe(false)
})

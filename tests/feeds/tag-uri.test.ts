import { expect, test } from 'vitest'
import { tagUri } from '../../src/feeds/tag-uri.ts'

test.each([
  ['https://gazeta.example', 'articles/chuva', 'tag:gazeta.example,2026:articles/chuva'],
  ['http://localhost:3000', 'comments/01890a5d', 'tag:localhost,2026:comments/01890a5d'],
  ['https://gazeta.example', 'tags/a b', 'tag:gazeta.example,2026:tags/a%20b'],
])('at %s, %s is %s', (siteUrl, thing, expected) => {
  expect(tagUri(siteUrl, thing)).toBe(expected)
})

import { describe, expect, test } from 'vitest'
import { findSlug } from '../../src/articles/find-slug.ts'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const place = 'articles/2020/05/feira.md'

function find(files: Record<string, string>) {
  return findSlug(aContentFolder(files).contentDir, 'chuva', adviceFor('pt-BR'))
}

describe('an address is in use', () => {
  test.each<[string, Record<string, string>]>([
    ['as slug', { slug: 'chuva' }],
    ['as id, which comments hold on to', { id: 'chuva' }],
    ['as alias', { aliases: '[/2020/05/x, /articles/chuva]' }],
  ])('when another article has it %s', async (_how, front) => {
    expect(await find({ [place]: anArticleFile(front) })).toEqual({ kind: 'article', place })
  })

  test.each([
    ['well', anArticleFile()],
    ['broken', '---\ntitle: "\n'],
    ['with faults', anArticleFile({ date: 'hoje' })],
  ])('when a file has its name, %s', async (_how, text) => {
    const named = 'articles/2020/05/chuva.md'
    expect(await find({ [named]: text })).toEqual({ kind: 'article', place: named })
  })

  test.each([
    ['published', 'chuva articles/2020/05/x.md\n'],
    ['published', 'rua articles/2020/05/x.md id:chuva\n'],
    ['gone', 'chuva gone\n'],
  ])('when the lock knows it as %s: %j', async (kind, line) => {
    expect(await find({ 'slugs.lock': `# note\n${line}` })).toEqual({ kind, place: 'slugs.lock:2' })
  })
})

test.each([
  ['a file of that name that gives another slug', { 'articles/chuva.md': anArticleFile({ slug: 'rua' }) }],
  ['a longer address that begins alike', { 'articles/chuva-no-centro.md': anArticleFile() }],
  ['a text that tells of it', { [place]: anArticleFile({}, '[chuva](/articles/chuva)\n') }],
])('%s leaves an address free', async (_what, files) => {
  expect(await find(files)).toBeUndefined()
})

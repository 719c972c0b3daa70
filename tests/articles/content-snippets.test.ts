import { describe, expect, test } from 'vitest'
import { checkText } from '../../src/articles/check-text.ts'
import { contentSchemas } from '../../src/articles/content-schemas.ts'
import { contentSnippets } from '../../src/articles/content-snippets.ts'
import { readPaper } from '../../src/articles/read-paper.ts'
import type { Locale } from '../../src/domain/site.ts'
import { snippetTexts } from '../../src/site/messages/snippet-texts.ts'
import { aContentFolder } from '../builders/a-content-folder.ts'
import { aPicture } from '../builders/a-picture.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

async function snippets(locale: Locale = 'pt-BR') {
  const paper = await readPaper(aContentFolder().contentDir)
  if (!paper.ok) throw new Error('This paper is broken.')
  return contentSnippets(contentSchemas(paper.value).article, snippetTexts(locale))
}

/** What an editor's program writes when everything is left as it is offered. */
function expanded(body: readonly string[] = []): string {
  const today: Record<string, string> = { YEAR: '2026', MONTH: '11', DATE: '24', HOUR: '07', MINUTE: '30' }
  return body
    .join('\n')
    .replace(/\$\{?CURRENT_(\w+)\}?/g, (_, part: string) => today[part] ?? `unknown variable ${part}`)
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
}

describe.each<Locale>(['pt-BR', 'en'])('what is offered to a paper in %s', (locale) => {
  test('begins an article that the check accepts', async () => {
    const { article } = await snippets(locale)
    const { contentDir } = aContentFolder()
    const text = expanded(article?.body)
    expect(text).toContain('date: 2026-11-24T07:30\nsection: cidade\nauthors: [ana-lima]\n')
    expect(await errorsIn(contentDir, text)).toEqual([])
  })

  test.each(['figure', 'note', 'pullquote', 'embed'])('writes a %s that the check accepts', async (name) => {
    const snippet = (await snippets(locale))[name]
    const pictures = { 'articles/foto.jpg': await aPicture(), 'articles/photo.jpg': await aPicture() }
    const { contentDir } = aContentFolder(pictures)
    const body = expanded(snippet?.body).replace('"https://"', '"https://a.example/x"')
    expect(body).toContain(`::${name}[`)
    expect(await errorsIn(contentDir, anArticleFile({}, body))).toEqual([])
  })

  test('writes a correction that the check accepts', async () => {
    const { correction } = await snippets(locale)
    const text = anArticleFile().replace('\n---\n', `\n${expanded(correction?.body)}\n---\n`)
    expect(text).toContain('  - date: 2026-11-24\n')
    expect(await errorsIn(aContentFolder().contentDir, text)).toEqual([])
  })
})

async function errorsIn(contentDir: string, text: string) {
  const problems = await checkText(contentDir, 'articles/a.md', text)
  return problems.filter(({ severity }) => severity !== 'warning')
}

describe('the keys of an article are offered', () => {
  test.each([
    ['section:', 'section', [`section: \${1|cidade,ciencia|}`]],
    ['authors:', 'authors', [`authors: [\${1|ana-lima|}]`]],
    ['draft:', 'draft', [`draft: \${1|true,false|}`]],
    ['comments:', 'comments', [`comments: \${1|open,review,closed,off|}`]],
    ['title:', 'title', ['title: $1']],
    ['series:', 'series', ['series:', '  id: $1', '  part: $2']],
    ['corrections:', 'corrections', ['corrections:', '  - date: $1', '    text: $2']],
  ])('%s with the values that it can have', async (name, prefix, body) => {
    expect((await snippets())[name]).toMatchObject({ scope: 'markdown', prefix, body })
  })

  test('with what they are for', async () => {
    expect((await snippets())['draft:']?.description).toBe('true: rascunho, que não aparece em lugar nenhum.')
  })
})

test('a snippet is found by its name in the language of the paper, and in English', async () => {
  const found = await snippets()
  expect([found.figure?.prefix, found.correction?.prefix]).toEqual([
    ['figura', 'figure'],
    ['errata', 'correction'],
  ])
  expect((await snippets('en')).figure?.prefix).toEqual(['figure'])
})

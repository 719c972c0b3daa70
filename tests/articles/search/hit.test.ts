import { expect, test } from 'vitest'
import { parseQuery } from '../../../src/articles/search/parse-query.ts'
import { aPaper, now } from '../../builders/a-paper.ts'
import { anArticleFile } from '../../builders/an-article-file.ts'

const paragraph = `${'Nada de novo na serra. '.repeat(20)}\n\n`

async function snippetOf(body: string, query: string): Promise<string> {
  const paper = await aPaper({ 'articles/a.md': anArticleFile({ title: 'Nota' }, body) })
  const [hit] = paper.catalog.search({ query: parseQuery(query), page: 1, now }).hits
  return (hit?.snippet ?? []).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
}

const first = 'Uma jaguatirica parda.\n\n'
const both = 'A jaguatirica e o gavião.\n\n'

test('a snippet is from the beginning of a long text when that has all that was looked for', async () => {
  const body = `${paragraph}${first}${paragraph}${paragraph}${both}${paragraph}`
  expect(await snippetOf(body, 'jaguatirica')).toMatch(/^… .*Uma \[jaguatirica\] parda\. .* …$/)
})

test('and from where there is more of it when it has not', async () => {
  const body = `${first}${paragraph}${paragraph}${paragraph}${both}${paragraph}`
  expect(await snippetOf(body, 'jaguatirica gavião')).toMatch(/^… .*A \[jaguatirica\] e o \[gavião\]\. .* …$/)
})

test('what is found at the end of the first paragraphs is shown with what follows', async () => {
  const body = `${paragraph}${paragraph}${paragraph}${first}O gavião olha. ${paragraph}`
  expect(await snippetOf(body, 'jaguatirica')).toContain('Uma [jaguatirica] parda. O gavião olha. Nada')
})

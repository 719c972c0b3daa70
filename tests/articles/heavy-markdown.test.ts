import { expect, test } from 'vitest'
import { isHeavyMarkdown } from '../../src/articles/heavy-markdown.ts'
import { parseMarkdown } from '../../src/articles/markdown-tree.ts'
import { renderMarkdown } from '../../src/articles/render-markdown.ts'
import { messagesFor } from '../../src/site/messages/messages-for.ts'

const options = { messages: messagesFor('pt-BR', 'pt-BR'), picture: async () => undefined }

test.each([
  ['20,000 stars around a letter', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
  ['lists nested 600 deep', Array.from({ length: 600 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
  ['quotes nested without end', `${'> '.repeat(5000)}a`],
  ['a table of 3,000 rows by 300 columns', `${'| a '.repeat(300)}|\n${'|---'.repeat(300)}|\n`.repeat(3000)],
  ['3,000 footnotes', Array.from({ length: 3000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n')],
])('%s are shown as words and read by nobody as Markdown', async (_what, body) => {
  expect(isHeavyMarkdown(body)).toBe(true)
  expect(parseMarkdown(body)).toBeUndefined()
  expect(await renderMarkdown(body, options)).toMatch(/^<p>/)
})

test.each([
  ['much emphasis', '**a** e *b*, '.repeat(4000)],
  ['a rule of stars', `a\n\n${'*'.repeat(80)}\n\nb`],
  ['many notes', Array.from({ length: 400 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n')],
  ['a long table', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(5000)}`],
])('%s is no burden', (_what, body) => {
  expect(isHeavyMarkdown(body)).toBe(false)
})

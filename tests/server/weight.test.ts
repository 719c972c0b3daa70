import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests()

/** 666 words: a story of the paper without its picture. */
const story = readFileSync('content/articles/2020/05/microsoft-openai-supercomputador-azure.md', 'utf8')

test('HTML, style and scripts of an article with three comments are at most 12 kB (gzip)', async () => {
  const front = {
    description: 'Máquina tem 285 mil núcleos de CPU e 10 mil GPUs, e ainda não teve o desempenho medido.',
    section: 'tecnologia',
    authors: '[joaquim-teles]',
    tags: '[inteligência artificial, computação]',
  }
  const body = story.split(/^---$/m)[2] ?? ''
  writeFileSync(join(server.contentDir, 'articles/2020/05/quanto-pesa.md'), anArticleFile(front, body))
  const page = `${server.url}/articles/quanto-pesa`
  await eventually(async () => (await fetch(page)).ok)
  for (const comment of ['A conta do **prédio** não fecha.', 'Faltou ouvir quem usa.', 'Boa reportagem.'])
    await post('quanto-pesa', comment)

  const html = await (await fetch(page)).text()
  const parts = parseHtml(html).querySelectorAll('link[rel=stylesheet], script[src]')
  const paths = [...parts].map((part) => part.getAttribute('href') ?? part.getAttribute('src'))
  const texts = [html, ...(await Promise.all(paths.map(textOf)))]
  expect(html.match(/<article class="comment"/g)).toHaveLength(3)
  expect(texts).toHaveLength(3)
  const sizes = texts.map((text) => gzipSync(text, { level: 6 }).length)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12_000)
})

async function textOf(path: string | null): Promise<string> {
  return (await fetch(server.url + path)).text()
}

async function post(article: string, comment: string): Promise<void> {
  const body = new URLSearchParams({ article, name: 'Ana Prado', comment })
  const response = await fetch(`${server.url}/api/comments`, { method: 'POST', redirect: 'manual', body })
  expect(response.status).toBe(303)
}

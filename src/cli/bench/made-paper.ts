import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { madeSentences } from './made-sentences.ts'

const sections = ['cidade', 'tecnologia', 'ciencia', 'cultura', 'opiniao']
const authors = ['ana-lima', 'rui-melo', 'vera-prado', 'ivo-neves']
const subjects = [
  'água',
  'ônibus',
  'escola',
  'chuva',
  'orçamento',
  'música',
  'saúde',
  'energia',
  'moradia',
  'trânsito',
]

/** First and last year in which the made articles were published. */
const years = { from: 2012, count: 14 }

export type MadeArticle = { path: string; slug: string; text: (title?: string) => string }

/** The article with this number: 6 kB of words in paragraphs, with headings, a list and links. The same each time. */
export function madeArticle(n: number): MadeArticle {
  const { pick, word, verb, phrase, sentence } = madeSentences(n)
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ')
  const date = new Date(
    Date.UTC(years.from + (n % years.count), n % 12, 1 + (n % 28), n % 24, n % 60, n % 59),
  )
  const slug = `${word()}-${verb()}-${word()}-${n}`.normalize('NFD').replace(/\p{M}/gu, '')
  const front = [
    `description: ${sentence()}`,
    `date: ${date.toISOString()}`,
    `section: ${pick(sections)}`,
    `authors: [${pick(authors)}]`,
    `tags: [${[...new Set([pick(subjects), pick(subjects), word()])].join(', ')}]`,
  ]
  const body = [
    ...[
      paragraph(),
      paragraph(),
      `## A ${phrase(3)}`,
      paragraph(),
      `- ${phrase(6)}\n- ${phrase(7)}`,
      paragraph(),
    ],
    ...[`## O que **${verb()}**`, paragraph(), `> ${sentence()}\n> — ${phrase(2)}`, paragraph(), paragraph()],
    ...[`${sentence()} Mais em [${phrase(3)}](/sections/${pick(sections)}).`, paragraph(), paragraph()],
  ]
  const title = `${word()} ${verb()} a ${phrase(3)}`
  const month = String(date.getUTCMonth() + 1).padStart(2, '0')
  return {
    ...{ path: `articles/${date.getUTCFullYear()}/${month}/${slug}.md`, slug },
    text: (given = title) => `---\ntitle: ${given}\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
  }
}

/** Writes a paper of `count` made articles. */
export function makePaper(contentDir: string, count: number): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true })
    writeFileSync(join(contentDir, path), text)
  }
  const named = sections.map((slug) => `  - slug: ${slug}\n    name: ${slug}\n`).join('')
  write(
    'site.yaml',
    `name: Jornal de medida\nlocale: pt-BR\ntimeZone: America/Sao_Paulo\nsections:\n${named}`,
  )
  for (const author of authors) write(`authors/${author}.md`, `---\nname: ${author}\n---\n`)
  for (let n = 0; n < count; n++) {
    const { path, text } = madeArticle(n)
    write(path, text())
  }
}

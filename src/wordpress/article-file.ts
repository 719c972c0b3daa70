import { Document, isSeq } from 'yaml'
import type { LeadImage } from '../domain/article.ts'

/** What an article's file says; the keys are those of the public contract, in the order in which they are written. */
export type ArticleFile = {
  title: string
  description?: string | undefined
  date: string
  updated?: string | undefined
  section: string
  authors: string[]
  tags: string[]
  image?: LeadImage | undefined
  draft: boolean
  featured: boolean
  lang?: string | undefined
  id: string
  aliases: string[]
  comments?: 'closed' | undefined
  canonical?: string | undefined
}

/** The text of an article's file. */
export function articleFile(article: ArticleFile, body: string): string {
  return withBody(article, body)
}

/** The text of a page's file. */
export function pageFile(page: { title: string; description?: string | undefined }, body: string): string {
  return withBody(page, body)
}

/** The text of an author's file: a biography is not in any export. */
export function authorFile(name: string): string {
  return withBody({ name }, '')
}

/** Values that say nothing are left out. In quotation marks is what some reader of YAML would take for something else. */
function withBody(values: Record<string, unknown>, body: string): string {
  const said = Object.entries(values).filter(([, value]) => saysSomething(value))
  const document = new Document(Object.fromEntries(said), { compat: 'yaml-1.1' })
  for (const key of ['authors', 'tags']) {
    const list = document.get(key)
    if (isSeq(list)) list.flow = true
  }
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  // Dates need no quotation marks here, and no editor writes them.
  const front = written.replace(/^(date|updated): "([^"]+)"$/gm, '$1: $2')
  return `---\n${front}---\n${body === '' ? '' : `\n${body.trim()}\n`}`
}

function saysSomething(value: unknown): boolean {
  return (
    value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

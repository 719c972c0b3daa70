import type { SnippetTexts } from '../site/messages/snippet-texts.ts'
import type { JsonSchema } from './json-schema-of.ts'

/** A snippet as VS Code has it; `$1` and `${1:text}` are places to fill in. */
export type Snippet = { scope: 'markdown'; prefix: string | string[]; description: string; body: string[] }

const today = `$CURRENT_YEAR-$CURRENT_MONTH-\${CURRENT_DATE}`

/**
 * What an editor's program offers in Markdown without any extension: the commands for the body, and every key of
 * an article with the values that it can have.
 *
 * @param article the JSON Schema of an article's front matter
 */
export function contentSnippets(article: JsonSchema, texts: SnippetTexts): Record<string, Snippet> {
  const { properties = {} } = article
  const keys = Object.entries(properties).map(([key, schema]): [string, Snippet] => [
    `${key}:`,
    { scope: 'markdown', prefix: key, description: String(schema.description), body: keyLines(key, schema) },
  ])
  return { ...ofBody(properties, texts), ...Object.fromEntries(keys) }
}

function ofBody(keys: Record<string, JsonSchema>, texts: SnippetTexts): Record<string, Snippet> {
  const { section = {}, authors = {} } = keys
  const t = texts
  const bodies: Record<string, [prefix: string, description: string, body: string[]]> = {
    article: [t.article, t.aboutArticle, articleLines(section, authors, t)],
    figure: [
      ...([t.figure, t.aboutFigure] as const),
      [`::figure[\${1:${t.caption}}]{src="\${2:${t.file}}" alt="\${3:${t.alt}}" credit="\${4:${t.credit}}"}`],
    ],
    note: [t.note, t.aboutNote, [`:::note[\${1:${t.headline}}]`, '$0', ':::']],
    pullquote: [
      ...([t.pullquote, t.aboutPullquote] as const),
      [`:::pullquote[\${1:${t.who}}]`, `\${2:${t.sentence}}`, ':::'],
    ],
    embed: [
      ...([t.embed, t.aboutEmbed] as const),
      [`::embed[\${1:${t.caption}}]{url="\${2:https://}" title="\${3:${t.whatIsThere}}"}`],
    ],
    correction: [
      ...([t.correction, t.aboutCorrection] as const),
      ['corrections:', `  - date: ${today}`, `    text: "\${1:${t.whatWasWrong}}"`],
    ],
  }
  return Object.fromEntries(
    Object.entries(bodies).map(([name, [prefix, description, body]]) => [
      name,
      { scope: 'markdown', prefix: [...new Set([prefix, name])], description, body },
    ]),
  )
}

function articleLines(section: JsonSchema, authors: JsonSchema, texts: SnippetTexts): string[] {
  return [
    ...['---', `title: "\${1:${texts.headline}}"`, `description: "\${2:${texts.description}}"`],
    `date: ${today}T$CURRENT_HOUR:$CURRENT_MINUTE`,
    ...[`section: ${value(section, 3)}`, `authors: ${value(authors, 4)}`],
    ...['tags: [$5]', 'draft: true', '---', '', '$0'],
  ]
}

/** A key with its value, or with the keys of its group below it. */
function keyLines(key: string, schema: JsonSchema): string[] {
  const within = schema.properties ?? schema.items?.properties
  if (!within) return [`${key}: ${value(schema, 1)}`]
  const lines = Object.entries(within).map(([name, inner], n) => `${name}: ${value(inner, n + 1)}`)
  const isList = schema.items !== undefined
  return [`${key}:`, ...lines.map((line, n) => (isList ? (n === 0 ? '  - ' : '    ') : '  ') + line)]
}

function value(schema: JsonSchema, place: number): string {
  const { items, type } = schema
  if (items) return `[${value(items, place)}]`
  const choices = [type].flat().includes('boolean') ? ['true', 'false'] : (schema.enum ?? [])
  const given = choices.filter((choice) => choice !== null)
  return given.length > 0 ? `\${${place}|${given.join(',')}|}` : `$${place}`
}

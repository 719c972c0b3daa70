import { z } from 'zod'
import type { Block, BlockSource, Home } from '../domain/home.ts'
import type { Parsed, Problem } from '../domain/problem.ts'
import { isSlug } from '../domain/slug.ts'
import type { Advice } from '../site/messages/advice.ts'
import { problemsOf } from '../site/problems-of.ts'
import { slugText } from '../site/slug-text.ts'
import { readYaml, type YamlSource } from '../site/yaml-source.ts'
import { known, type Surroundings, tagSlug } from './front-matter-schema.ts'
import { withoutEmpty } from './read-front-matter.ts'

/** A front page with the way back to its file, for problems found later. */
export type ParsedHome = { home: Home; positionOf: YamlSource['positionOf'] }

const mostBlocks = 20
const mostArticles = 30

/**
 * Reads the text of `home.yaml`: text in, front page or every problem out. Whether an article of that name exists
 * is not known here.
 *
 * @param file its path as problems should name it
 */
export function parseHome(file: string, text: string, around: Surroundings): Parsed<ParsedHome> {
  const { advice, sections } = around
  // An editor has emptied the file and not yet written to it.
  if (text === '')
    return { ok: false, problems: [{ file, line: 1, column: 1, field: 'file', advice: advice.emptyFile }] }
  const source = readYaml(text, advice)
  if (source.faults.length > 0) {
    return { ok: false, problems: source.faults.map((fault): Problem => ({ file, field: 'yaml', ...fault })) }
  }
  const schema = homeSchema(advice, sections)
  const data = withoutEmpty(source.data) ?? {}
  const read = schema.safeParse(data)
  if (!read.success) {
    return { ok: false, problems: problemsOf(read.error, source, { file, advice, schema, data }) }
  }
  const { lead, blocks } = read.data
  const home: Home = { ...(lead !== undefined && { lead }), blocks: blocks.map(toBlock) }
  return { ok: true, value: { home, positionOf: source.positionOf } }
}

type WrittenBlock = z.output<ReturnType<typeof blockSchema>>

/** What stands in `home.yaml`. */
export function homeSchema(advice: Advice, sections: readonly string[]) {
  const block = blockSchema(advice, sections)
  const blocks = z.array(block, advice.list).max(mostBlocks, advice.tooMany(mostBlocks))
  return z.strictObject({ lead: slugText(advice).optional(), blocks: blocks.default([]) }, advice.group)
}

function blockSchema(advice: Advice, sections: readonly string[]) {
  const text = z.string(advice.text).trim().min(1, advice.text)
  const isCount = (written: string) => /^[1-9]\d?$/.test(written) && Number(written) <= mostArticles
  const count = z
    .string(advice.numberUpTo(mostArticles))
    .refine(isCount, advice.numberUpTo(mostArticles))
    .transform(Number)
    .meta({ type: 'integer', minimum: 1, maximum: mostArticles })
    .optional()
  const articles = z.array(slugText(advice), advice.list).max(mostArticles, advice.tooMany(mostArticles))
  const keys = {
    title: text.max(100, advice.tooLong(100)).optional(),
    section: known(text, sections, advice).optional(),
    tag: text.transform(tagSlug).refine(isSlug, advice.slug).optional(),
    latest: count,
    mostCommented: count,
    articles: articles.optional(),
    count,
  }
  return z
    .strictObject(keys, advice.group)
    .refine((block) => given(block, ['section', 'tag', 'latest', 'mostCommented']) === 1, {
      error: advice.blockSource,
      when: isBlock,
    })
    .refine(
      (block) => given(block, ['latest', 'mostCommented']) * given(block, ['articles', 'count']) === 0,
      {
        error: advice.countedBlock,
        when: isBlock,
      },
    )
}

/** Whatever else is wrong, one can see which keys a block has. */
function isBlock({ value }: { value: unknown }): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function given(block: Record<string, unknown>, keys: readonly string[]): number {
  return keys.filter((key) => block[key] !== undefined).length
}

function toBlock(written: WrittenBlock): Block {
  const { title, latest, mostCommented, articles = [], count } = written
  return {
    source: sourceOf(written),
    ...(title !== undefined && { title }),
    articles,
    count: latest ?? mostCommented ?? count ?? Math.max(4, articles.length),
  }
}

function sourceOf({ section, tag, latest }: WrittenBlock): BlockSource {
  if (section !== undefined) return { kind: 'sections', slug: section }
  if (tag !== undefined) return { kind: 'tags', slug: tag }
  return { kind: latest !== undefined ? 'latest' : 'most-commented' }
}

import { z } from 'zod'
import type { Parsed, Problem } from '../domain/problem.ts'
import { holdRules, type Locale, locales, type Site } from '../domain/site.ts'
import { isTimeZone } from './dates.ts'
import type { Advice } from './messages/advice.ts'
import { adviceFor } from './messages/advice-for.ts'
import { problemsOf } from './problems-of.ts'
import { slugText } from './slug-text.ts'
import { readYaml } from './yaml-source.ts'

/**
 * Reads the text of `site.yaml`.
 *
 * @param file its path as problems should name it
 */
export function parseSite(file: string, text: string): Parsed<Site> {
  const advice = adviceFor(localeIn(text))
  const source = readYaml(text, advice)
  if (source.faults.length > 0) {
    return { ok: false, problems: source.faults.map((fault): Problem => ({ file, field: 'yaml', ...fault })) }
  }
  const schema = siteSchema(advice)
  const data = source.data || {}
  const read = schema.safeParse(data)
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, problems: problemsOf(read.error, source, { file, advice, schema, data }) }
}

/** The language that a site asks for, however little else of its file can be read. */
export function localeIn(text: string): Locale {
  const asked = /^locale:\s*["']?([A-Za-z-]+)/m.exec(text)?.[1]
  return locales.find((locale) => locale === asked) ?? 'pt-BR'
}

/** What stands in `site.yaml`. */
export function siteSchema(advice: Advice) {
  const text = z.string(advice.text).trim().min(1, advice.text)
  const slug = slugText(advice)
  const count = z
    .string(advice.wholeNumber)
    .regex(/^[1-9]\d{0,5}$/, advice.wholeNumber)
    .transform(Number)
    .meta({ type: 'integer', minimum: 1, maximum: 999_999 })
  const section = z.strictObject({ slug, name: text, description: text.default('') }, advice.group)
  const policy = {
    hold: z.enum(holdRules, advice.oneOf(holdRules)).default('suspicious'),
    closeAfterDays: count.optional(),
    perMinute: count.default(5),
    perArticlePerMinute: count.optional(),
    maxLinks: count.default(2),
    heldWords: z.array(text, advice.list).default([]),
    reservedNames: z.array(text, advice.list).default([]),
  }
  const comments = z.strictObject(policy, advice.group)
  const keys = {
    name: text,
    tagline: text.default(''),
    description: text.default(''),
    locale: z.enum(locales, advice.oneOf(locales)) as z.ZodType<Locale>,
    timeZone: text.refine(isTimeZone, advice.timeZone),
    sections: z.array(section, advice.list).min(1, advice.list),
    series: z.array(z.strictObject({ id: slug, title: text }, advice.group), advice.list).default([]),
    tags: z.array(text, advice.list).optional(),
    footer: z.array(slug, advice.list).default([]),
    masthead: slug.optional(),
    comments: comments.default(comments.parse({})),
  }
  return z.strictObject(keys, advice.group)
}

import slugify from '@sindresorhus/slugify'
import { z } from 'zod'
import { commentsStates } from '../domain/article.ts'
import type { Locale } from '../domain/site.ts'
import { isSlug } from '../domain/slug.ts'
import { datePattern, parseDate } from '../site/dates.ts'
import type { Advice } from '../site/messages/advice.ts'
import { nearest } from '../site/problems-of.ts'
import { slugText } from '../site/slug-text.ts'
import { remembering } from './search/remembering.ts'

/** What the rest of the paper knows, and a file's front matter is held against. */
export type Surroundings = {
  advice: Advice
  locale: Locale
  timeZone: string
  sections: readonly string[]
  authors: readonly string[]
}

/** Building a schema takes longer than reading a file with it. */
const made = new WeakMap<Surroundings, FrontMatterSchema>()

export type FrontMatterSchema = ReturnType<typeof makeSchema>

/**
 * The front matter of an article, as the public contract lists it. Every scalar comes in as text; `meta` says what
 * it is in YAML, for the JSON Schema that editors' programs read.
 */
export function frontMatterSchema(around: Surroundings): FrontMatterSchema {
  const schema = made.get(around) ?? makeSchema(around)
  made.set(around, schema)
  return schema
}

function makeSchema({ advice, locale, timeZone, sections, authors }: Surroundings) {
  const text = z.string(advice.text).trim()
  const date = z
    .string(advice.date)
    .transform((written, context) => {
      const instant = parseDate(written.trim(), timeZone)
      if (instant === undefined) context.addIssue({ code: 'custom', message: advice.date })
      return instant ?? z.NEVER
    })
    .meta({ pattern: datePattern.source })
  const given = text.min(1, advice.required)
  const boolean = z
    .enum(['true', 'false'], advice.boolean)
    .transform((written) => written === 'true')
    .meta({ type: 'boolean' })
  const slug = slugText(advice)
  const tag = text
    .transform((name) => ({ name, slug: tagSlug(name) }))
    .refine((made) => isSlug(made.slug), advice.slug)
    .meta({ minLength: 1 })

  const keys = {
    title: given.max(300, advice.tooLong(300)),
    description: text.max(500, advice.tooLong(500)).optional(),
    date,
    updated: date.optional(),
    expires: date.optional(),
    section: known(text, sections, advice),
    authors: z.array(known(text, authors, advice), advice.list).default([]),
    tags: z.array(tag, advice.list).default([]),
    image: imageSchema(text, advice).optional(),
    draft: boolean.default(false),
    featured: boolean.default(false),
    lang: text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, advice.language).default(locale),
    slug: slug.optional(),
    id: slug.optional(),
    aliases: z.array(text.regex(/^\/[^\s#]+$/, advice.path), advice.list).default([]),
    corrections: z.array(z.strictObject({ date, text: given }, advice.group), advice.list).default([]),
    comments: z.enum(commentsStates, advice.oneOf(commentsStates)).optional(),
    canonical: z.url({ protocol: /^https?$/, error: advice.url }).optional(),
    series: z.strictObject({ id: slug, part: partNumber(advice) }, advice.group).optional(),
  }
  return z.strictObject(keys, advice.group).refine(({ date, expires }) => (expires as Date) > date, {
    path: ['expires'],
    message: advice.expiresBeforeDate,
    // Whatever else is wrong, two good dates can be compared.
    when: ({ value }) => isTwoDates(value),
  })
}

function isTwoDates(value: unknown): boolean {
  const { date, expires } = value as Record<string, unknown>
  return date instanceof Date && expires instanceof Date
}

/** "OpenAI" stays one word, and "&" is read as the Portuguese "e". A tag is met in many articles. */
export const tagSlug = remembering((name) =>
  slugify(name, { decamelize: false, customReplacements: [['&', ' e ']] }),
)

function imageSchema(text: z.ZodString, advice: Advice) {
  const given = text.min(1, advice.required)
  return z.strictObject(
    { src: given, alt: given, caption: text.optional(), credit: text.optional(), license: text.optional() },
    advice.group,
  )
}

function partNumber(advice: Advice) {
  return z
    .string(advice.wholeNumber)
    .regex(/^[1-9]\d{0,3}$/, advice.wholeNumber)
    .transform(Number)
    .meta({ type: 'integer', minimum: 1, maximum: 9999 })
}

/** A text that is one of `values`; another one gets a "did you mean". */
export function known(text: z.ZodString, values: readonly string[], advice: Advice) {
  const listed = text.refine((value) => values.includes(value), {
    error: ({ input }) => advice.unknownValue(String(input), nearest(String(input), values)),
  })
  return values.length === 0 ? listed : listed.meta({ enum: [...values] })
}

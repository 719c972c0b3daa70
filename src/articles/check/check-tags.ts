import { distance } from 'fastest-levenshtein'
import type { Problem } from '../../domain/problem.ts'
import { nearest } from '../../site/problems-of.ts'
import { tagSlug } from '../front-matter-schema.ts'
import type { ArticleFacts, Place } from './article-facts.ts'
import type { Paper } from './paper.ts'

type Use = { file: string; name: string; slug: string; place: Place; n: number }

/** Subjects that are not in the list of `site.yaml`, or, without one, that look like a slip for one more in use. */
export function checkTags({ site, advice, articles }: Paper): Problem[] {
  const uses = articles.flatMap(usesIn)
  const problem = ({ file, place, n }: Use, text: string): Problem => ({
    ...{ file, ...place, field: `tags.${n}`, advice: text },
  })
  const { tags } = site
  if (tags) {
    const slugs = new Set(tags.map(tagSlug))
    const others = uses.filter(({ slug }) => !slugs.has(slug))
    return others.map((use) => problem(use, advice.tagUnlisted(use.name, nearest(use.name, tags))))
  }
  const often = namesUsedOften(uses)
  return uses.flatMap((use) => {
    const near = often.counts.get(use.slug) === 1 ? often.alike(use.slug) : undefined
    return near === undefined
      ? []
      : [{ ...problem(use, advice.tagAlike(use.name, near)), severity: 'warning' as const }]
  })
}

function usesIn({ path, claims }: ArticleFacts): Use[] {
  return (claims?.tags ?? []).map((tag, n) => ({ file: path, ...tag, n }))
}

function namesUsedOften(uses: readonly Use[]) {
  const counts = new Map<string, number>()
  for (const { slug } of uses) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const names = new Map<string, string>()
  for (const { slug, name } of uses)
    if ((counts.get(slug) ?? 0) > 1 && !names.has(slug)) names.set(slug, name)
  // Only those that begin alike are compared: an archive has thousands of subjects.
  const byStart = grouped([...names.keys()])
  const alike = (slug: string) => {
    const candidates = slug.length < 4 ? [] : (byStart.get(start(slug)) ?? [])
    const near = candidates.find((other) => isSlip(slug, other))
    return near === undefined ? undefined : names.get(near)
  }
  return { counts, alike }
}

function grouped(slugs: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const slug of slugs) groups.set(start(slug), [...(groups.get(start(slug)) ?? []), slug])
  return groups
}

function start(slug: string): string {
  return slug.slice(0, 2)
}

/** "eleicoes-2024" is no slip for "eleicoes-2026". */
function isSlip(slug: string, other: string): boolean {
  if (Math.abs(slug.length - other.length) > 2 || slug.replace(/\D/g, '') !== other.replace(/\D/g, ''))
    return false
  return distance(slug, other) <= (slug.length < 9 ? 1 : 2)
}

import { tagSlug } from '../articles/front-matter-schema.ts'
import { nearest } from '../site/problems-of.ts'

/** A section or an author. */
export type Named = { slug: string; name: string }

/** What somebody typed to choose one: slug, name in any case and with or without accents, or place in the list. */
export function pickNamed<T extends Named>(typed: string, choices: readonly T[]): T | undefined {
  const text = typed.trim()
  const slug = tagSlug(text)
  const isMeant = ({ slug: own, name }: Named) =>
    name === text || (slug !== '' && (own === slug || tagSlug(name) === slug))
  return choices.find(isMeant) ?? (/^\d+$/.test(text) ? choices[Number(text) - 1] : undefined)
}

/** The slug that a mistyped choice most likely stands for. */
export function nearestNamed(typed: string, choices: readonly Named[]): string | undefined {
  const spellings = choices.flatMap(({ slug, name }) => [slug, tagSlug(name)])
  const near = nearest(tagSlug(typed), spellings)
  return choices[Math.floor(spellings.indexOf(near ?? '') / 2)]?.slug
}

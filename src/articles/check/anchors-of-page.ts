import slugify from '@sindresorhus/slugify'
import { nearest } from '../../site/problems-of.ts'
import { correctionAnchor } from '../../site/urls.ts'
import type { ArticleFacts, TextFacts } from './article-facts.ts'

/** What every page has, and what comes with notes and boxes. */
const onEveryPage = /^(?:content|footnote-label|user-content-fn(?:ref)?-\d+(?:-\d+)?|note-title-\d+)$/

const onEveryArticle = /^(?:comments|comment-.+|reply|reply-heading|related|share)$/

/** Whether a page has an anchor, apart from those of its headings. */
export function hasFixedAnchor(text: TextFacts, anchor: string): boolean {
  if (anchor === '' || anchor === 'top' || onEveryPage.test(anchor)) return true
  return isArticle(text) && (onEveryArticle.test(anchor) || ownAnchors(text).includes(anchor))
}

function isArticle(text: TextFacts): text is ArticleFacts {
  return text.path.startsWith('articles/')
}

function ownAnchors({ claims }: ArticleFacts): string[] {
  const { corrections = 0, series } = claims ?? {}
  const each = Array.from({ length: corrections }, (_, n) => correctionAnchor(n))
  return [...(corrections > 0 ? ['corrections', ...each] : []), ...(series ? ['series'] : [])]
}

/** The anchor that a wrong one most likely stands for. */
export function nearestAnchor(
  anchor: string,
  text: TextFacts,
  headings: readonly string[],
): string | undefined {
  const own = isArticle(text) ? ['comments', ...ownAnchors(text)] : []
  const asHeading = `s-${slugify(decoded(anchor).replace(/^s-/, ''), { decamelize: false })}`
  return nearest(asHeading, headings) ?? nearest(anchor, [...headings, ...own])
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

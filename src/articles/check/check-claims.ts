import { addressKey } from '../../domain/canonical-address.ts'
import type { Problem } from '../../domain/problem.ts'
import { urls } from '../../site/urls.ts'
import type { Addresses } from './addresses.ts'
import type { ArticleFacts, Claims, Place } from './article-facts.ts'
import type { Paper } from './paper.ts'
import { takenAddress } from './taken-address.ts'

type Claim = { key: string; file: string; place: Place }

/** Files that claim what another one has: an address, an identity, an old path, a part of a series. */
export function checkClaims(paper: Paper, addresses: Addresses): Problem[] {
  const { advice, articles } = paper
  const good = articles.flatMap(({ path, claims }) => (claims ? [{ file: path, claims }] : []))
  const each = (claim: (claims: Claims) => { key: string; place: Place }[]): Claim[] =>
    good.flatMap(({ file, claims }) => claim(claims).map((made) => ({ file, ...made })))
  const slugs = each(({ slug, places }) => [{ key: slug, place: places.slug }])
  const ids = each(({ id, places }) => [{ key: id, place: places.id }])
  const aliases = each((claims) =>
    claims.aliases.map(({ path, place }) => ({ key: addressKey(path), place })),
  )
  const parts = each(({ series }) =>
    series ? [{ key: `${series.id} ${series.part}`, place: series.place }] : [],
  )
  return [
    ...claimedTwice(slugs, 'slug', advice.duplicateSlug),
    ...claimedTwice(ids, 'id', advice.duplicateId),
    ...claimedTwice(aliases, 'aliases', advice.duplicateAlias),
    ...claimedTwice(parts, 'series.part', advice.seriesPartTwice).map(
      (problem): Problem => ({ ...problem, severity: 'warning' }),
    ),
    ...articles.flatMap((article) => aliasFaults(article, paper, addresses)),
  ]
}

function claimedTwice(claims: readonly Claim[], field: string, advice: (other: string) => string): Problem[] {
  const first = new Map<string, string>()
  return claims.flatMap(({ key, file, place }) => {
    const other = first.get(key) ?? file
    first.set(key, other)
    return other === file ? [] : [{ file, ...place, field, advice: advice(other) }]
  })
}

/** Old paths that lead back to where they are, or that nobody can come by. */
function aliasFaults(
  { path: file, claims }: ArticleFacts,
  { advice }: Paper,
  addresses: Addresses,
): Problem[] {
  const seen = new Set<string>()
  return (claims?.aliases ?? []).flatMap(({ path, place }) => {
    const problem = (text: string): Problem[] => [{ file, ...place, field: 'aliases', advice: text }]
    const key = addressKey(path)
    if (seen.has(key)) return problem(advice.aliasTwice)
    seen.add(key)
    if (key === urls.article(claims?.slug ?? '')) return problem(advice.aliasOwn)
    const taken = takenAddress(path, addresses, advice)
    return taken === undefined ? [] : problem(taken)
  })
}

import { readFile } from 'node:fs/promises'
import type { Catalog } from '../articles/catalog.ts'

type Articles = Pick<Catalog, 'articleInAnyState' | 'articleById' | 'alias'>

/** Old addresses, and the slug that each stands for. */
export type ArticleMap = ReadonlyMap<string, string>

/**
 * The id of the article that a page of another system is about, by what the file says of it, then by the last part
 * of its address, by an alias, and by its id.
 *
 * @param addresses whole addresses, paths, or ids
 */
export function findArticle(
  catalog: Articles,
  addresses: readonly string[],
  map: ArticleMap,
  now: number,
): string | undefined {
  for (const address of addresses) {
    const found = byAddress(catalog, address, map, now)
    if (found !== undefined) return found
  }
  return undefined
}

function byAddress(catalog: Articles, address: string, map: ArticleMap, now: number): string | undefined {
  const path = pathOf(address)
  const mapped = map.get(address) ?? map.get(path)
  if (mapped !== undefined) return catalog.articleInAnyState(mapped)?.id
  const slug =
    path
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.(html?|php)$/, '') ?? ''
  const aliased = catalog.alias(path, now)
  return (
    (aliased === undefined ? undefined : catalog.articleInAnyState(aliased)?.id) ??
    catalog.articleInAnyState(slug)?.id ??
    catalog.articleById(address, now)?.id
  )
}

function pathOf(address: string): string {
  // `URL.parse` is younger than the oldest Node that we run on.
  const base = 'http://localhost'
  const path = URL.canParse(address, base) ? new URL(address, base).pathname : address
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Reads lines "address slug". @throws Error with the line that is none */
export async function readArticleMap(path: string): Promise<ArticleMap> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/).map((line) => line.trim())
  const map = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [address, slug, ...more] = line.split(/[\s,;]+/)
    if (!(address && slug) || more.length > 0)
      throw new Error(`${path}:${index + 1}: write an address and a slug, as in "/2019/05/chuva.html chuva".`)
    map.set(address, slug).set(pathOf(address), slug)
  }
  return map
}

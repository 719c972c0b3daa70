import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressKey } from '../../domain/canonical-address.ts'
import type { Problem } from '../../domain/problem.ts'
import { formatSlugLock, type LockedSlug, parseSlugLock, type SlugLock } from '../../domain/slug-lock.ts'
import { urls } from '../../site/urls.ts'
import { lockFile, readSlugLock } from '../read-slug-lock.ts'
import type { Addresses } from './addresses.ts'
import { checkLockedPaths } from './check-locked-paths.ts'
import type { Paper } from './paper.ts'

type Published = Extract<LockedSlug, { kind: 'published' }>

/**
 * Holds the paper against the addresses that it ever published, and writes down those that are new. Nothing is
 * dropped from the lock, and one with lines that say nothing is left for its editors to mend.
 *
 * @param mayWrite whether the file may be changed
 */
export async function keepSlugLock(
  paper: Paper,
  addresses: Addresses,
  mayWrite: boolean,
): Promise<Problem[]> {
  const text = await readSlugLock(paper.contentDir, paper.advice)
  if (!text.ok) return text.problems
  const lock = parseSlugLock(text.value)
  const faulty = faultyLines(text.value, lock, paper)
  const led = new Set(lock.paths.map(({ address }) => addressKey(address)))
  const lost = lock.slugs.flatMap((locked) => lostAddress(locked, led, paper, addresses))
  const slugs = withPublished(lock.slugs, paper, addresses)
  const problems = [...faulty, ...lost, ...checkLockedPaths(lock, paper, addresses)]
  if (!mayWrite || faulty.length > 0 || !hasChanged(lock.slugs, slugs)) return problems
  return [...problems, ...(await write(formatSlugLock({ ...lock, slugs }), paper))]
}

function faultyLines(text: string, lock: SlugLock, { advice }: Paper): Problem[] {
  if (lock.faultyLines.length === 0) return []
  const lines = text.split(/\r?\n/)
  const isPath = (line: number) => lines[line - 1]?.trim().startsWith('/') ?? false
  return lock.faultyLines.map((line) =>
    problemAt(line, isPath(line) ? advice.lockPathFaulty : advice.lockFaulty),
  )
}

function problemAt(line: number, advice: string): Problem {
  return { file: lockFile, line, column: 1, field: 'slug', advice }
}

/** A published address that leads nowhere any more, with what to write so that it does again. */
function lostAddress(
  locked: LockedSlug,
  led: ReadonlySet<string>,
  { articles, advice }: Paper,
  addresses: Addresses,
): Problem[] {
  if (locked.kind === 'gone') return []
  const { slug, path, id, line } = locked
  const address = urls.article(slug)
  const isAlias = addresses.aliases.get(address)?.claims?.draft === false
  const leads = addresses.articles.has(slug) || isAlias || led.has(address)
  // A file with faults may well have the address once it is mended.
  const isBroken = articles.some((article) => article.path === path && !article.claims)
  if (leads || isBroken) return []
  const moved =
    articles.find((article) => article.path === path) ?? articles.find(({ claims }) => claims?.id === id)
  if (!moved) return [problemAt(line, advice.lockLost(slug))]
  const keepId = moved.claims?.id === id ? [] : [`id: ${id}`]
  const lines = [`aliases: [${address}]`, ...keepId].join(' + ')
  return [problemAt(line, advice.lockMoved(slug, moved.path, lines))]
}

function withPublished(locked: readonly LockedSlug[], paper: Paper, addresses: Addresses): LockedSlug[] {
  const slugs = new Map(locked.map((entry) => [entry.slug, entry]))
  for (const { path, claims } of paper.articles) {
    if (!claims || claims.draft || claims.date > paper.now.getTime()) continue
    const { slug, id } = claims
    if (addresses.articles.get(slug)?.path !== path) continue
    const published: Published = { slug, line: slugs.get(slug)?.line ?? 0, kind: 'published', path, id }
    slugs.set(slug, published)
  }
  return [...slugs.values()]
}

function hasChanged(before: readonly LockedSlug[], after: readonly LockedSlug[]): boolean {
  const old = new Map(before.map((entry) => [entry.slug, JSON.stringify(entry, fields)]))
  return after.some((entry) => old.get(entry.slug) !== JSON.stringify(entry, fields))
}

const fields = ['slug', 'kind', 'path', 'id']

/** Beside it first, so that nobody ever reads half of it. */
async function write(text: string, { contentDir, advice }: Paper): Promise<Problem[]> {
  const path = join(contentDir, lockFile)
  try {
    await writeFile(`${path}~`, text)
    await rename(`${path}~`, path)
    return []
  } catch (error) {
    return [problemAt(1, advice.unwritable((error as NodeJS.ErrnoException).code ?? String(error)))]
  }
}

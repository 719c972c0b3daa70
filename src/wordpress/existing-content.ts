import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { listFolder, walkFolders } from '../articles/content-folder.ts'
import { openMarkdown } from '../articles/read-front-matter.ts'
import { addressKey } from '../domain/canonical-address.ts'
import type { LockedPath } from '../domain/locked-path.ts'
import { type LockedSlug, parseSlugLock } from '../domain/slug-lock.ts'
import type { Advice } from '../site/messages/advice.ts'
import { ownCopy } from './own-copy.ts'

/** What `content/` holds already, so that nothing is made twice and nobody's address is taken. */
export type ExistingContent = {
  /** Files of articles by their identity. */
  articles: Map<string, { path: string; slug: string }>
  /** Identities by slug, and by old address in the form of `addressKey`. */
  slugs: Map<string, string>
  aliases: Map<string, string>
  paths: Set<string>
  /** Slugs of pages; those that are hidden begin with a low line. */
  pages: Set<string>
  authors: { slug: string; name: string }[]
  /** Addresses that were published, by slug. */
  locked: Map<string, LockedSlug>
  /** Old addresses that lead somewhere by `slugs.lock`. */
  lockedPaths: LockedPath[]
}

/** Reads the front matter of all of `content/`; a file with faults holds on to its name. */
export async function readExistingContent(contentDir: string, advice: Advice): Promise<ExistingContent> {
  const lock = parseSlugLock(await textAt(contentDir, 'slugs.lock'))
  const existing: ExistingContent = {
    ...{ articles: new Map(), slugs: new Map(), aliases: new Map(), paths: new Set() },
    ...{ pages: new Set<string>(), authors: [] },
    locked: new Map(lock.slugs.map((entry) => [entry.slug, entry])),
    lockedPaths: lock.paths,
  }
  for await (const { markdown } of walkFolders(contentDir, 'articles'))
    for (const { path } of markdown) noteArticle(existing, path, await dataAt(contentDir, path, advice))
  for (const { path } of (await listFolder(contentDir, 'pages')).markdown)
    existing.pages.add(basename(path, '.md'))
  for (const { path } of (await listFolder(contentDir, 'authors')).markdown) {
    const { name } = await dataAt(contentDir, path, advice)
    const slug = basename(path, '.md')
    existing.authors.push({ slug, name: String(name ?? slug) })
  }
  return existing
}

type Data = { slug?: unknown; id?: unknown; aliases?: unknown; name?: unknown }

function noteArticle(existing: ExistingContent, path: string, data: Data): void {
  const slug = ownCopy(String(data.slug ?? basename(path, '.md')))
  const id = ownCopy(String(data.id ?? slug))
  existing.paths.add(path)
  existing.slugs.set(slug, id)
  if (!existing.articles.has(id)) existing.articles.set(id, { path, slug })
  for (const alias of Array.isArray(data.aliases) ? data.aliases : [])
    existing.aliases.set(ownCopy(addressKey(String(alias))), id)
}

async function dataAt(contentDir: string, path: string, advice: Advice): Promise<Data> {
  const opened = openMarkdown(path, await textAt(contentDir, path), advice)
  return opened.ok ? Object(opened.value.data) : {}
}

/** A file that cannot be read is empty for us. */
function textAt(contentDir: string, path: string): Promise<string> {
  return readFile(join(contentDir, path), 'utf8').catch(() => '')
}

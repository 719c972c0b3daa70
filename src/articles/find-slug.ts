import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseSlugLock } from '../domain/slug-lock.ts'
import type { Advice } from '../site/messages/advice.ts'
import { urls } from '../site/urls.ts'
import { walkFolders } from './content-folder.ts'
import { openMarkdown } from './read-front-matter.ts'

/** Who has an address already: an article, or the lock, which remembers those that moved or were taken down. */
export type SlugOwner = {
  kind: 'article' | 'published' | 'gone'
  /** Below the content folder; of the lock, with its line. */
  place: string
}

/**
 * Looks an address up in all of `content/`, however broken its files are. An article also has its `id`, which its
 * comments hold on to, and its `aliases`.
 */
export async function findSlug(
  contentDir: string,
  slug: string,
  advice: Advice,
): Promise<SlugOwner | undefined> {
  for await (const { markdown } of walkFolders(contentDir, 'articles')) {
    for (const { path } of markdown) {
      const text = await textAt(contentDir, path)
      if (claims(path, text, slug, advice)) return { kind: 'article', place: path }
    }
  }
  return findLocked(await textAt(contentDir, 'slugs.lock'), slug)
}

type Claims = { slug?: unknown; id?: unknown; aliases?: unknown }

function claims(path: string, text: string, slug: string, advice: Advice): boolean {
  const name = basename(path, '.md')
  if (name !== slug && !text.includes(slug)) return false
  const opened = openMarkdown(path, text, advice)
  const front: Claims = opened.ok ? Object(opened.value.data) : {}
  const aliases = Array.isArray(front.aliases) ? front.aliases : []
  return (front.slug ?? name) === slug || front.id === slug || aliases.includes(urls.article(slug))
}

function findLocked(lock: string, slug: string): SlugOwner | undefined {
  const locked = parseSlugLock(lock).slugs.find(
    (entry) => entry.slug === slug || (entry.kind === 'published' && entry.id === slug),
  )
  return locked && { kind: locked.kind, place: `slugs.lock:${locked.line}` }
}

/** A file that cannot be read claims its name and nothing else. */
function textAt(contentDir: string, path: string): Promise<string> {
  return readFile(join(contentDir, path), 'utf8').catch(() => '')
}

import { isSlug } from './slug.ts'

/** An address that was published once, and must lead somewhere for ever. */
export type LockedSlug = {
  slug: string
  /** Line of the lock file, from 1; 0 for one that is not written yet. */
  line: number
} & (
  | {
      kind: 'published'
      /** The article's file below the content folder when it was last seen. */
      path: string
      /** The article's stable identity. */
      id: string
    }
  /** Taken down on purpose: it answers 410. */
  | { kind: 'gone' }
)

/** What a lock file says, and its lines that say nothing. */
export type SlugLock = { slugs: LockedSlug[]; faultyLines: number[] }

const note = `# Addresses that were published once. npm run content:check keeps this file; commit it with the articles.
# slug  file  [id:identity]      or, when an article was taken down on purpose:      slug  gone
`

/**
 * Reads the text of `slugs.lock`: a line for each slug, `#` starts a comment. Of two lines for one slug, as a merge
 * may leave them, the later counts.
 */
export function parseSlugLock(text: string): SlugLock {
  const slugs = new Map<string, LockedSlug>()
  const faultyLines: number[] = []
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const entry = written.trim()
    if (entry === '' || entry.startsWith('#')) continue
    const locked = parseLine(entry, index + 1)
    if (locked) slugs.set(locked.slug, locked)
    else faultyLines.push(index + 1)
  }
  return { slugs: [...slugs.values()], faultyLines }
}

function parseLine(entry: string, line: number): LockedSlug | undefined {
  const [, slug = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(entry) ?? []
  if (!isSlug(slug)) return undefined
  if (rest === 'gone') return { slug, line, kind: 'gone' }
  const [, path = '', id = slug] = /^(.+?\.md)(?:\s+id:(\S+))?$/.exec(rest) ?? []
  return path !== '' && isSlug(id) ? { slug, line, kind: 'published', path, id } : undefined
}

/** The text of a lock file, by slug, so that two branches seldom touch the same place. */
export function formatSlugLock(slugs: readonly LockedSlug[]): string {
  const sorted = [...slugs].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return note + sorted.map((locked) => `${formatLine(locked)}\n`).join('')
}

function formatLine(locked: LockedSlug): string {
  if (locked.kind === 'gone') return `${locked.slug} gone`
  const { slug, path, id } = locked
  return `${slug} ${path}${id === slug ? '' : ` id:${id}`}`
}

import { addressKey } from './canonical-address.ts'
import { formatLockedPath, type LockedPath, parseLockedPath } from './locked-path.ts'
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
export type SlugLock = {
  slugs: LockedSlug[]
  /** Addresses that the paper had in another system. */
  paths: LockedPath[]
  faultyLines: number[]
}

const note = `# Addresses that were published once. npm run content:check keeps this file; commit it with the articles.
# slug  file  [id:identity]      or, when an article was taken down on purpose:      slug  gone
# /old/address  /new/address      or /old/address  gone;      /old/*  /new/*  stands for all that lies below.
`

/**
 * Reads the text of `slugs.lock`: a line for each slug or old address, `#` starts a comment. Of two lines for one, as
 * a merge may leave them, the later counts.
 */
export function parseSlugLock(text: string): SlugLock {
  const slugs = new Map<string, LockedSlug>()
  const paths = new Map<string, LockedPath>()
  const faultyLines: number[] = []
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const entry = written.trim()
    if (entry === '' || entry.startsWith('#')) continue
    const locked = entry.startsWith('/') ? parseLockedPath(entry, index + 1) : parseLine(entry, index + 1)
    if (!locked) faultyLines.push(index + 1)
    else if ('slug' in locked) slugs.set(locked.slug, locked)
    else paths.set(addressKey(locked.address), locked)
  }
  return { slugs: [...slugs.values()], paths: [...paths.values()], faultyLines }
}

function parseLine(entry: string, line: number): LockedSlug | undefined {
  const [, slug = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(entry) ?? []
  if (!isSlug(slug)) return undefined
  if (rest === 'gone') return { slug, line, kind: 'gone' }
  const [, path = '', id = slug] = /^(.+?\.md)(?:\s+id:(\S+))?$/.exec(rest) ?? []
  return path !== '' && isSlug(id) ? { slug, line, kind: 'published', path, id } : undefined
}

/** The text of a lock file, sorted, so that two branches seldom touch the same place: slugs, then old addresses. */
export function formatSlugLock({ slugs, paths }: Pick<SlugLock, 'slugs' | 'paths'>): string {
  const bySlug = [...slugs].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const byAddress = [...paths].sort((a, b) => (a.address < b.address ? -1 : 1))
  const lines = [...bySlug.map(formatLine), ...byAddress.map(formatLockedPath)]
  return note + lines.map((line) => `${line}\n`).join('')
}

function formatLine(locked: LockedSlug): string {
  if (locked.kind === 'gone') return `${locked.slug} gone`
  const { slug, path, id } = locked
  return `${slug} ${path}${id === slug ? '' : ` id:${id}`}`
}

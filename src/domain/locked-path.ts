/** What became of an old address: a path of this paper stands for it now, or nothing does (410). */
export type Afterlife = { kind: 'moved'; to: string } | { kind: 'gone' }

/** An address that the paper had in another system, with a query perhaps; `…/*` stands for all that lies below it. */
export type LockedPath = Afterlife & {
  address: string
  /** Line of the lock file, from 1; 0 for one that is not written yet. */
  line: number
}

const below = '/*'

// No two slashes at the start, no backslash, no control characters: in browsers these lead to other sites.
const sign = String.raw`[^\s\\#?*\p{Cc}]`
const path = new RegExp(`^/(?!/)${sign}*$`, 'u')
const root = new RegExp(`^/(?!/)${sign}+$`, 'u')
const oldAddress = new RegExp(String.raw`^/(?!/)${sign}*(?:\?[^\s\\#*\p{Cc}]+)?$`, 'u')

/**
 * Reads a line of the lock file that begins with a slash: an old address as it was, then `gone` or a path of this
 * paper. `/*` at the end of both (or of the old one, when it is gone) carries over what follows.
 *
 * @returns `undefined` for a line that says nothing, or might lead to another site
 */
export function parseLockedPath(entry: string, line: number): LockedPath | undefined {
  const [, address = '', to = ''] = /^(\S+)\s+(\S+)$/.exec(entry) ?? []
  const [start, newStart] = [prefixOf(address), prefixOf(to)]
  if (!(start === undefined ? oldAddress.test(address) : root.test(start))) return undefined
  if (to === 'gone') return { address, line, kind: 'gone' }
  if ((start === undefined) !== (newStart === undefined)) return undefined
  const isOurs = newStart === undefined ? path.test(to) : newStart === '' || root.test(newStart)
  return isOurs ? { address, line, kind: 'moved', to } : undefined
}

/** What comes before the `/*` of an address that stands for all that lies below it. */
export function prefixOf(address: string): string | undefined {
  return address.endsWith(below) ? address.slice(0, -below.length) : undefined
}

export function formatLockedPath(locked: LockedPath): string {
  return `${locked.address} ${locked.kind === 'gone' ? 'gone' : locked.to}`
}

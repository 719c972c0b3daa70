import { nearest } from '../../site/problems-of.ts'

/** A list is long when comparing a name with each of its entries takes a while. */
const long = 500

/**
 * Of many names, the one that a mistyped one most likely stands for. Of a long list only those are looked at that
 * have about its length and begin or end as it does: a paper may have thousands of wrong names.
 */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  if (known.length < long) return nearest(name, known)
  if (known.includes(name)) return name
  const most = Math.max(1, Math.ceil(name.length / 3))
  const [start, end] = [name.slice(0, 3), name.slice(-2)]
  const isLike = (other: string) => other.startsWith(start) || other.endsWith(end)
  return nearest(
    name,
    known.filter((other) => Math.abs(other.length - name.length) <= most && isLike(other)),
  )
}

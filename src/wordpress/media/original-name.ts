/** One of the files that WordPress may have of a picture. */
export type Candidate = {
  name: string
  /** The size of a scaled copy, of which this may be the original: WordPress makes pictures smaller only. */
  atLeast?: { width: number; height: number }
}

const copySuffix = /-(?:(\d{1,5})x(\d{1,5})|scaled|rotated)$/

/**
 * The files to try for one that was asked for, best first: WordPress shows `x-300x200.jpg` or `x-scaled.jpg` where
 * somebody sent in `x.jpg`. The original may be missing, or larger than can be used, so the scaled one is next.
 */
export function candidatesFor(name: string): Candidate[] {
  const [stem, ending] = partsOf(name)
  const original = withoutSuffix(stem)
  const [, width, height] = copySuffix.exec(stem) ?? []
  const size = width && height ? { atLeast: { width: Number(width), height: Number(height) } } : {}
  const better = [original, `${original}-scaled`].map((one) => ({ name: one + ending, ...size }))
  return better.some((one) => one.name === name) ? better : [...better, { name }]
}

/** The name of the file that somebody sent in, without its ending. */
export function originalStem(name: string): string {
  return withoutSuffix(partsOf(name)[0])
}

function withoutSuffix(stem: string): string {
  return stem.replace(copySuffix, '').replace(/-(?:scaled|rotated)$/, '') || stem
}

function partsOf(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

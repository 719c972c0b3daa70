/** What `work` gives, or nothing where the browser forbids it: storage throws as soon as anybody looks at it. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

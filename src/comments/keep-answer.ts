/**
 * Asks once, however many want to know, and gives the same answer for a while. A failure is kept as long as an
 * answer, so that a store that is away is not waited for by everybody.
 *
 * @param now milliseconds from any moment on
 */
export function keepAnswer<T>(
  milliseconds: number,
  ask: () => Promise<T>,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | undefined
  return () => {
    if (!kept || now() >= kept.until) kept = { answer: ask(), until: now() + milliseconds }
    return kept.answer
  }
}

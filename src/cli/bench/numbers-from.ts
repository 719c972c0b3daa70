/** Numbers between 0 and 1 that are the same each time (a linear congruential generator, Numerical Recipes). */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let i = 0; i < 3; i++) next()
  return next
}

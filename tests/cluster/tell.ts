/** Prints a figure that a test has measured; what tests expect is looser, since machines differ. */
export function tell(line: string): void {
  process.stdout.write(`    ${line}\n`)
}

/** Milliseconds that something takes. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return Math.round(performance.now() - started)
}

/** A run that is over before anybody wonders needs no bar. */
const fewSteps = 500

/** A bar that fills in one line, for a person at a terminal; elsewhere nothing is written. */
export function progressLine(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  label: string,
): { step(done: number, total: number): void; end(): void } {
  let isShown = false
  const clear = '\r\x1b[K'
  return {
    step(done, total) {
      if (!stream.isTTY || total < fewSteps) return
      const filled = Math.round((done / total) * 30)
      stream.write(`${clear}${label} [${'#'.repeat(filled)}${' '.repeat(30 - filled)}] ${done}/${total}`)
      isShown = true
    },
    end() {
      if (isShown) stream.write(clear)
    },
  }
}

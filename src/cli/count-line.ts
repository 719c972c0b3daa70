/** Between two looks at the count, in milliseconds. */
const pause = 200

/** A count that grows in one line, for a person at a terminal; elsewhere nothing is written. */
export function countLine(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  label: string,
  now: () => number = () => performance.now(),
): { count(n: number): void; end(): void } {
  const clear = '\r\x1b[K'
  let shown = now()
  let isShown = false
  return {
    count(n) {
      if (!stream.isTTY || now() - shown < pause) return
      shown = now()
      isShown = true
      stream.write(`${clear}${label} ${n.toLocaleString('en')}`)
    },
    end() {
      if (isShown) stream.write(clear)
    },
  }
}

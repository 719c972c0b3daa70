/** A text of several lines as it stands in a test, without the indentation of its first; a backslash is one. */
export function text(written: TemplateStringsArray): string {
  const lines = String.raw(written).split('\n').slice(1, -1)
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  return lines.map((line) => line.slice(indent)).join('\n')
}

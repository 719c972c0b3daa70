import { upperWindows as upper } from '../windows-1252.ts'

const bytes = new Map<string, number>([
  ...Array.from({ length: 96 }, (_, at): [string, number] => [String.fromCharCode(160 + at), 160 + at]),
  ...[...upper].map((letter, at): [string, number] => [letter, 128 + at]),
])

const next = `[${upper}\u00a0-\u00bf]`
const sequences = new RegExp(`[Â-ß]${next}|[à-ï]${next}{2}|[ð-ô]${next}{3}`, 'g')

/**
 * Pairs that no language writes. "Ã”" is not among them, since “MAÇÔ ends like that; it is only mended on a line that
 * has been encoded twice beyond doubt.
 */
const beyondDoubt = new RegExp(`Ã[¡-º¼-¿]|Â[¡-º¼-¿]|â€${next}|ðŸ${next}{2}`)

const decoder = new TextDecoder('utf-8', { fatal: true })

const control = /[\u0080-\u009f]/

/**
 * Mends UTF-8 that was read as windows-1252 and saved again, and windows-1252 that was read as ISO 8859-1, line by
 * line; `word` is the first that it mended.
 */
export function mendEncoding(text: string): { text: string; word?: string } {
  if (!beyondDoubt.test(text) && !control.test(text)) return { text }
  let word: string | undefined
  const lines = text.split('\n').map((line) => {
    const mended = mendLine(line)
    if (mended !== line) word ??= firstMended(line)
    return mended
  })
  return { text: lines.join('\n'), ...(word !== undefined && { word }) }
}

/** What was saved three times needs mending twice. */
function mendLine(line: string): string {
  let mended = line.replace(/[\u0080-\u009f]/g, (letter) => upper[letter.charCodeAt(0) - 128] ?? '')
  for (let turn = 0; turn < 3 && beyondDoubt.test(mended); turn++) mended = mended.replace(sequences, decoded)
  return mended
}

function decoded(sequence: string): string {
  try {
    return decoder.decode(Uint8Array.from(sequence, (letter) => bytes.get(letter) ?? 0))
  } catch {
    return sequence
  }
}

function firstMended(line: string): string {
  const found = line.split(/[\s<>]+/).find((word) => beyondDoubt.test(word) || control.test(word)) ?? ''
  return mendLine(found)
}

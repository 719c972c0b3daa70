import { foldedText } from './plain-text.ts'

/** Equal for names that people would take for the same: no spaces or signs, and one letter for all that look alike. */
export function nameKey(name: string): string {
  const folded = foldedText(name).replace(/(?<=\p{L})[|!](?=\p{L})/gu, 'i')
  const letters = folded.replace(/[^\p{L}\p{N}]/gu, '')
  const key = letters.replace(/[1l]/g, 'i').replaceAll('0', 'o').replaceAll('rn', 'm')
  return key || folded.trim()
}

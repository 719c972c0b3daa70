import { foldedText } from '../plain-text.ts'
import { commentAsText } from '../render-comment.ts'
import type { Written } from './check.ts'

/**
 * The first of `wanted` that stands in a comment or its name. Plain words and phrases, compared whole with what
 * readers would see, folded, so that neither a disguise gets through nor an innocent word that contains one is
 * caught. Never regular expressions.
 */
export function findWords({ comment, name }: Written, wanted: readonly string[]): string | undefined {
  if (wanted.length === 0) return undefined
  const text = `${name}\n${commentAsText(comment)}`
  // Low lines may stand between words, or within one.
  const seen = [words(text), words(text.replaceAll('_', ' '))]
  const runs = seen.flatMap(lettersApart)
  const readings = seen.map(spaced).flatMap((reading) => [reading, withRunsJoined(reading, runs)])
  return wanted.find((one) => {
    const parts = words(one)
    const whole = parts.join('')
    const isWhole = readings.some((it) => it.includes(spaced(parts)) || it.includes(` ${whole} `))
    const isApart = whole.length >= fewestApart && runs.some((run) => joined(run).includes(whole))
    return parts.length > 0 && (isWhole || isApart)
  })
}

/** Fewer letters that stand alone are words of their own, as in "e a culpa". */
const fewestApart = 3

function words(text: string): string[] {
  return foldedText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function withRunsJoined(reading: string, runs: readonly string[]): string {
  return runs.reduce((text, run) => text.replace(run, ` ${joined(run)} `), reading)
}

function spaced(parts: readonly string[]): string {
  return ` ${parts.join(' ')} `
}

/** "b a d" and "b.a.d" are "bad": runs of letters that stand alone, with the spaces around them. */
function lettersApart(parts: readonly string[]): string[] {
  const runs: string[] = spaced(parts).match(/ (?:[\p{L}\p{N}] )+/gu) ?? []
  return runs.filter((run) => joined(run).length >= fewestApart)
}

function joined(run: string): string {
  return run.replaceAll(' ', '')
}

import { isBreak, type Mark, type Run } from './phrasing-run.ts'

/**
 * Asterisks start and end what they stand beside, as far as their neighbours let them: `**Fonte:**diz` is not bold.
 * Punctuation at the edge goes outside where words follow without a space, and of two passages that touch only the
 * first keeps its formatting. No word is lost.
 */
export function untangleMarks(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && !isBreak(last) && !isBreak(run)) result.push(...meeting(last, run, result))
    else result.push(run)
  }
  return result
}

const endsInPunctuation = /[\p{P}\p{S}]+$/u
const startsWithPunctuation = /^[\p{P}\p{S}]+/u
const word = /[^\s\p{P}\p{S}]/u

function meeting(last: Run, run: Run, result: Run[]): Run[] {
  const [ends, starts] = [without(last.marks, run.marks), without(run.marks, last.marks)]
  if (ends.length > 0 && starts.length > 0)
    return [{ ...run, marks: run.marks.filter((mark) => !starts.includes(mark)) }]
  const [before, after] = [last.value, run.value]
  if (typeof before !== 'string' || typeof after !== 'string') return [run]
  if (ends.length > 0 && word.test(after.charAt(0))) return outsideAtEnd(last, run, result)
  if (starts.length > 0 && word.test(before.at(-1) ?? '')) return outsideAtStart(last, run)
  return [run]
}

function outsideAtEnd(last: Run, run: Run, result: Run[]): Run[] {
  const text = String(last.value)
  const [punctuation = ''] = endsInPunctuation.exec(text) ?? []
  if (punctuation === '') return [run]
  const words = text.slice(0, text.length - punctuation.length)
  result.pop()
  const bare = { value: punctuation, marks: run.marks }
  return [
    ...(words === '' ? [] : [{ ...last, value: words }]),
    { ...run, value: bare.value + String(run.value) },
  ]
}

function outsideAtStart(last: Run, run: Run): Run[] {
  const text = String(run.value)
  const [punctuation = ''] = startsWithPunctuation.exec(text) ?? []
  if (punctuation === '') return [run]
  last.value = String(last.value) + punctuation
  return text === punctuation ? [] : [{ ...run, value: text.slice(punctuation.length) }]
}

/** Asterisks and tildes of one run that the other does not have; brackets may stand anywhere. */
function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  return marks.filter(({ type }) => type !== 'link' && !others.some((other) => other.type === type))
}

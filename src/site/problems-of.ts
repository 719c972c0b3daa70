import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import type { Advice } from './messages/advice.ts'
import type { YamlSource } from './yaml-source.ts'

type Context = { file: string; advice: Advice; keys: readonly string[] }

/** Turns what a schema found into problems with the place in the file; an unknown key gets a "did you mean". */
export function problemsOf(
  error: z.ZodError,
  source: YamlSource,
  { file, advice, keys }: Context,
): Problem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key]
        const near = issue.path.length === 0 ? nearest(key, keys) : undefined
        return { file, ...source.keyPositionOf(path), field: path.join('.'), advice: advice.unknownKey(near) }
      })
    }
    const missing = issue.code === 'invalid_type' && valueAt(source.data, issue.path) === undefined
    const text = missing ? advice.required : issue.message
    return [{ file, ...source.positionOf(issue.path), field: issue.path.join('.'), advice: text }]
  })
}

/** The known word that a mistyped one most likely stands for: at most a third of it differs. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const candidate = closest(word, known)
  return distance(word, candidate) <= Math.max(1, Math.ceil(word.length / 3)) ? candidate : undefined
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  )
}

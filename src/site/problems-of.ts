import { closest, distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import type { Advice } from './messages/advice.ts'
import type { YamlSource } from './yaml-source.ts'

type Context = {
  file: string
  advice: Advice
  /** What refused the data; knows the keys for "did you mean". */
  schema: z.ZodType
  data: unknown
}

/** Turns what a schema found into problems with the place in the file; an unknown key gets a "did you mean". */
export function problemsOf(error: z.ZodError, source: YamlSource, context: Context): Problem[] {
  const { file, advice, schema, data } = context
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const path = [...issue.path, key]
        const near = nearest(key, keysAt(schema, issue.path))
        return { file, ...source.keyPositionOf(path), field: path.join('.'), advice: advice.unknownKey(near) }
      })
    }
    const missing = issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined
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

/** The keys that a schema has for the object at `path`. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = schema
  for (const step of path) if (typeof step === 'string') at = shapeOf(at)[step] ?? at
  return Object.keys(shapeOf(at))
}

type Wrapper = z.ZodType & { unwrap?: () => z.ZodType; out?: z.ZodType; shape?: Record<string, z.ZodType> }

/** What is within an object's schema, seen through "optional", "default", "array" and "preprocess". */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  let at: Wrapper = schema
  for (let within: Wrapper | undefined = at; within; within = at.unwrap?.() ?? at.out) at = within
  return at.shape ?? {}
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    data,
  )
}

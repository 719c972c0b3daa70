import { z } from 'zod'
import type { Mark } from '../../comments/desk/desk-store.ts'
import { cleanText } from '../../comments/plain-text.ts'

/** A mark in an address: milliseconds and id. */
export const markSchema = z
  .string()
  .regex(/^\d{1,15}-[0-9a-f-]{36}$/)
  .transform((text): Mark => {
    const [at = '', ...id] = text.split('-')
    return { at: new Date(Number(at)), id: id.join('-') }
  })
  .optional()
  .catch(undefined)

/** The same the other way round. */
export function markText({ at, id }: Mark): string {
  return `${at.getTime()}-${id}`
}

/** A text of an address or a form, without what no store takes; empty for anything else. */
export const textSchema = z.string().max(1000).transform(cleanText).catch('')

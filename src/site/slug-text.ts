import { z } from 'zod'
import { isSlug, longestSlug, slugPattern } from '../domain/slug.ts'
import type { Advice } from './messages/advice.ts'

/** A slug as a file has it. What `meta` says is for editors' JSON Schema, which cannot see through `refine`. */
export function slugText(advice: Advice) {
  const written = { pattern: slugPattern.source, maxLength: longestSlug }
  return z.string(advice.text).trim().refine(isSlug, advice.slug).meta(written)
}

import type { Readable } from 'node:stream'
import { parseDocument } from 'yaml'
import { commentLimits, type TypedFields } from '../domain/comment.ts'
import { typedFields } from './draft.ts'
import { readBody } from './read-body.ts'

/** What was sent, whatever is wrong with its form. `typed` is given back to whoever typed it; `sent` is all of it. */
export type Submission =
  | { kind: 'read'; typed: TypedFields; sent: unknown }
  | { kind: 'too-large'; typed: TypedFields; readToEnd: boolean }
  | { kind: 'malformed'; status: 400 | 422 }
  | { kind: 'wrong-type' }

/** Bodies are read up to here to give their text back, though everything over 64 kB is refused. */
const giveBackLimit = 1024 * 1024

type Decoder = (bytes: Buffer, contentType: string) => unknown | Promise<unknown>

const decoders = new Map<string, Decoder>([
  ['application/json', decodeJson],
  ['application/x-www-form-urlencoded', decodeUrlencoded],
  ['multipart/form-data', decodeMultipart],
])

/** The media type alone, in lower case: `application/json; charset=utf-8` is `application/json`. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** Reads a submission as a form or JSON. Never throws for what a client sends. */
export async function readSubmission(
  request: Readable,
  contentType: string | undefined,
): Promise<Submission> {
  const type = mediaType(contentType)
  const decode = decoders.get(type)
  if (!decode || contentType === undefined) return { kind: 'wrong-type' }
  const { bytes, size } = await readBody(request, commentLimits.bodyBytes, giveBackLimit)
  try {
    const sent = size === 'far-too-large' ? {} : await decode(bytes, contentType)
    const typed = typedFields(sent)
    return size === 'fits'
      ? { kind: 'read', typed, sent }
      : { kind: 'too-large', typed, readToEnd: size === 'too-large' }
  } catch {
    if (size !== 'fits') return { kind: 'too-large', typed: typedFields({}), readToEnd: true }
    return { kind: 'malformed', status: type === 'multipart/form-data' ? 422 : 400 }
  }
}

function decodeJson(bytes: Buffer): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const sent: unknown = JSON.parse(text)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new Error('A JSON object is expected.')
  for (const [key, value] of Object.entries(sent)) {
    if (key === '__proto__' || (typeof value === 'object' && value !== null))
      throw new Error(`${key} is not a text.`)
  }
  // JSON.parse keeps the last of two equal keys; which one a person meant cannot be known. YAML reads JSON too.
  if (parseDocument(text, { uniqueKeys: true }).errors.length > 0) throw new Error('A key is there twice.')
  return sent
}

function decodeUrlencoded(bytes: Buffer): unknown {
  const text = bytes.toString('latin1')
  decodeURIComponent(text.replaceAll('+', ' '))
  return onePerName([...new URLSearchParams(bytes.toString('utf8'))])
}

async function decodeMultipart(bytes: Buffer, contentType: string): Promise<unknown> {
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData()
  return onePerName([...form])
}

function onePerName(entries: [string, unknown][]): unknown {
  const fields = new Map<string, unknown>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') throw new Error('A file is not expected.')
    if (fields.has(name)) throw new Error(`${name} is there twice.`)
    fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

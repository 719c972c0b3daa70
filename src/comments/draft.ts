import { z } from 'zod'
import {
  commentLimits,
  type Draft,
  type FaultCode,
  type FieldFault,
  type TypedFields,
} from '../domain/comment.ts'
import { cleanName, cleanText, isBlank, lengthOf } from './plain-text.ts'

/** Browsers send CRLF; a text box takes LF, and loses a first CR on the way back. */
const text = z
  .string()
  .transform((sent) => sent.replace(/\r\n?/g, '\n'))
  .catch('')

/** What boxes that are ticked are sent as, in forms and in JSON. */
const ticked = z
  .union([z.literal(['on', '1', 'true']), z.literal(true)])
  .transform(() => '1')
  .catch('')

/** Whatever was sent becomes texts; what is not asked for (`status`, `id`, …) is not even looked at. */
const typedSchema = z.object({
  article: text,
  name: text,
  comment: text,
  email: text,
  parent: text,
  website: text,
  notify: ticked,
})

/** The form's fields as they came in. Never fails: what is missing or is no text is empty. */
export function typedFields(sent: unknown): TypedFields {
  const fields = typedSchema.safeParse(sent)
  return fields.success ? fields.data : typedSchema.parse({})
}

const draftSchema = z
  .object({
    name: z
      .string()
      .transform(cleanName)
      .refine((name) => !isBlank(name), fault('name.missing'))
      .refine((name) => lengthOf(name) <= commentLimits.name, fault('name.too-long')),
    comment: z
      .string()
      .transform(cleanText)
      .refine((comment) => !isBlank(comment), fault('comment.missing'))
      .refine((comment) => lengthOf(comment) <= commentLimits.comment, fault('comment.too-long')),
    email: z
      .string()
      .transform((email) => email.trim().normalize('NFC'))
      .refine((email) => email === '' || isEmail(email), fault('email.invalid'))
      .transform((email) => (email === '' ? undefined : email)),
    parent: z
      .string()
      .trim()
      .toLowerCase()
      .refine((id) => id === '' || z.uuid().safeParse(id).success, fault('parent.unknown')),
    website: z.string(),
    notify: z.string().transform((notify) => notify !== ''),
  })
  .transform(
    ({ website, parent, ...draft }): Draft => ({ ...draft, parent: parent || undefined, trap: website }),
  )

/** A draft, or everything that is wrong with it, the comment's faults first: that is the form's order. */
export function parseDraft(typed: TypedFields): { draft: Draft } | { faults: FieldFault[] } {
  const read = draftSchema.safeParse(typed)
  const needsEmail = typed.notify !== '' && typed.email.trim() === ''
  if (read.success && !needsEmail) return { draft: read.data }
  const order: (keyof TypedFields)[] = ['comment', 'name', 'email', 'parent']
  const codes = (read.error?.issues ?? []).map(({ message }) => message as FaultCode)
  const faults = [...codes, ...(needsEmail ? (['email.missing'] as const) : [])].map(faultOf)
  return { faults: faults.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field)) }
}

/** The fault that a code stands for; its first part is the field's name. */
export function faultOf(code: FaultCode): FieldFault {
  const field = code.slice(0, code.indexOf('.')) as keyof TypedFields
  return { field, pointer: `/${field}`, code }
}

function fault(code: FaultCode): FaultCode {
  return code
}

function isEmail(address: string): boolean {
  return lengthOf(address) <= commentLimits.email && z.email().safeParse(address).success
}

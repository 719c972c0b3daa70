import { z } from 'zod'
import { commentStatuses } from '../../domain/comment.ts'

/** Name and version of our own export: one JSON value on each line, the header first and the end last. */
export const exportFormat = { format: 'prelo-comments', version: 1 } as const

const instant = z.iso.datetime().transform((text) => new Date(text))
const count = z.number().int().min(0)
const text = z.string()

export const headerSchema = z.strictObject({
  format: z.literal(exportFormat.format),
  version: z.literal(exportFormat.version),
  private: z.boolean(),
  /** Equal where keyed hashes mean the same: they were made with the same secret. */
  secret: text.optional(),
})

const comment = z.strictObject({
  id: z.uuid(),
  article: text.min(1),
  parent: z.uuid().optional(),
  root: z.uuid(),
  name: text,
  body: text,
  status: z.enum(commentStatuses),
  createdAt: instant,
  editedAt: instant.optional(),
  version: z.number().int().min(1).default(1),
  email: text.optional(),
  /** As it was kept, where the secret that opens it is not known. */
  sealedEmail: text.optional(),
  clientKey: text.default(''),
  authorKey: text.optional(),
  emailKey: text.optional(),
  textKey: text.default(''),
  findings: z.array(z.object({ score: z.number(), reason: text })).default([]),
  moderatedAt: instant.optional(),
})

/** What each line after the header may hold. What other parts of the store keep gets lines of its own here. */
export const lineSchema = z.union([
  z.strictObject({ comment }),
  z.strictObject({ article: z.strictObject({ id: text.min(1), revision: count, changedAt: count }) }),
  z.strictObject({ paper: z.strictObject({ revision: count, changedAt: count }) }),
  z.strictObject({
    revision: z.strictObject({
      ...{ comment: text, version: z.number().int(), name: text, body: text, at: instant, actor: text },
    }),
  }),
  z.strictObject({
    report: z.strictObject({
      ...{ id: text.min(1), comment: text, voter: text, reason: text, note: text, at: instant },
      handled: z.boolean(),
    }),
  }),
  z.strictObject({
    ban: z.strictObject({
      ...{ id: text.min(1), kind: z.enum(['name', 'email', 'address', 'word']), value: text, label: text },
      ...{ reason: text, createdBy: text, createdAt: instant },
      ...{ expiresAt: instant.optional(), endedAt: instant.optional() },
    }),
  }),
  z.strictObject({
    event: z.strictObject({
      ...{ comment: text, kind: text, at: instant, actor: text, detail: z.record(text, z.unknown()) },
    }),
  }),
  z.strictObject({ end: z.strictObject({ lines: count }) }),
])

export type KeptLine = z.output<typeof lineSchema>
export type KeptCommentLine = z.output<typeof comment>

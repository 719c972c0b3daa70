import { z } from 'zod'
import { ticked } from './ticked.ts'

const text = z.string().optional().catch(undefined)

/** A form that is sent after a conflict has none. */
const version = z.preprocess(
  (sent) => (sent === '' ? undefined : sent),
  z.coerce.number().int().positive().optional(),
)

const changeSchema = z.object({
  action: z.enum(['edit', 'delete']).optional(),
  preview: ticked,
  comment: z.string().catch(''),
  name: text,
  version,
  token: text,
  editToken: text,
})

export type SentChange = z.output<typeof changeSchema>

/** What an author sent to change a comment; `undefined` when it cannot be meant. */
export function readChange(sent: unknown): SentChange | undefined {
  return changeSchema.safeParse(sent).data
}

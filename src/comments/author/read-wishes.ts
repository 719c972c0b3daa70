import { z } from 'zod'

/** A box that is ticked sends its value, JSON says true; anything else is no. */
const ticked = z
  .unknown()
  .transform((sent) => sent === true || sent === '1' || sent === 'true' || sent === 'on')

const text = z.string().optional().catch(undefined)

const wishesSchema = z.object({ preview: ticked, remember: ticked })

/** What somebody wants done with a comment beside having it published. */
export type Wishes = { preview: boolean; remember: boolean }

/** Never fails: what cannot be read is not wished. */
export function readWishes(sent: unknown): Wishes {
  const read = wishesSchema.safeParse(sent)
  return read.success ? read.data : { preview: false, remember: false }
}

/** A form that is sent after a conflict has none. */
const version = z.preprocess(
  (sent) => (sent === '' ? undefined : sent),
  z.coerce.number().int().positive().optional(),
)

const changeSchema = z.object({
  action: z.enum(['edit', 'delete']).optional(),
  preview: ticked.default(false),
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

import { z } from 'zod'
import { ticked } from './ticked.ts'

const wishesSchema = z.object({ preview: ticked, remember: ticked })

/** What somebody wants done with a comment beside having it published. */
export type Wishes = z.output<typeof wishesSchema>

/** Never fails: what cannot be read is not wished. */
export function readWishes(sent: unknown): Wishes {
  const read = wishesSchema.safeParse(sent)
  return read.success ? read.data : { preview: false, remember: false }
}

import { z } from 'zod'

/** A box that is ticked sends its value, JSON says true; anything else is no. */
export const ticked = z
  .unknown()
  .transform((sent) => sent === true || sent === '1' || sent === 'true' || sent === 'on')
  .default(false)

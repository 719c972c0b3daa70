import { join } from 'node:path'
import type { NextApiRequest, NextApiResponse } from 'next'
import { servePicture } from '../../../articles/serve-picture.ts'
import { wired } from '../../../wiring.ts'

/** Pictures that stand beside articles. Their addresses change with their bytes, so they may be kept for ever. */
export default async function media(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const parts = [request.query.path ?? []].flat()
  const picture = await servePicture(
    join(/* turbopackIgnore: true */ wired().env.CONTENT_DIR, 'articles'),
    parts,
  )
  if (!picture) {
    response.status(404).setHeader('Cache-Control', 'no-store').end()
    return
  }
  const caching = picture.isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.setHeader('Content-Type', picture.type).setHeader('Cache-Control', caching).send(picture.bytes)
}

import fresh from 'fresh'
import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { type ServedPicture, servePicture } from '../../../articles/serve-picture.ts'
import { wired } from '../../../wiring.ts'

// A moving picture is sent as it is, and may have up to 20 MB.
export const config: PageConfig = { api: { responseLimit: false } }

/** Pictures beside articles and authors. Their addresses change with their bytes, so they may be kept for ever. */
export default async function media(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.status(405).setHeader('Allow', 'GET, HEAD').end()
    return
  }
  const { env, pictures } = wired()
  const parts = [request.query.path ?? []].flat()
  const picture = await servePicture({ contentDir: env.CONTENT_DIR, pictures }, parts)
  if (picture) send(picture, request, response)
  else response.status(404).setHeader('Cache-Control', 'no-store').end()
}

/** By hand: Next's `send` would turn all bytes into JSON to find an ETag. */
function send(
  { bytes, type, etag }: ServedPicture,
  request: NextApiRequest,
  response: NextApiResponse,
): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable').setHeader('ETag', etag)
  // Feed readers show pictures on pages of their own.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  // Only this header: `fresh` takes the no-cache that fetch() adds to it for a wish to have all bytes again.
  if (fresh({ 'if-none-match': request.headers['if-none-match'] }, { etag })) {
    response.status(304).end()
    return
  }
  response.setHeader('Content-Type', type).setHeader('Content-Length', bytes.length)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

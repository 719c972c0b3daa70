import type { NextApiRequest, NextApiResponse } from 'next'
import { caching } from '../../../config/caching.ts'
import { serveCard } from '../../../publishing/serve-card.ts'
import { wiredWithCatalog } from '../../../wiring.ts'

/** Pictures that others show with links to our pages. Their addresses change with what is on them. */
export default async function cards(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.status(405).setHeader('Allow', 'GET, HEAD').end()
    return
  }
  const card = await serveCard([request.query.place ?? []].flat(), await wiredWithCatalog())
  if (!card) {
    response.status(404).setHeader('Cache-Control', 'no-store').end()
    return
  }
  response
    .setHeader('Content-Type', 'image/png')
    .setHeader('Cache-Control', caching.hashed)
    .setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    .send(card)
}

import type { NextApiRequest, NextApiResponse } from 'next'
import { feedAt } from '../../../publishing/feed-route.ts'
import { serveDocument } from '../../../publishing/serve-document.ts'

/** Every feed; readers know them by the addresses that `next.config.ts` leads here. */
export default function feeds(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const parts = [request.query.path ?? []].flat()
  return serveDocument(request, response, parts.join('/'), (wired) => feedAt(parts, wired))
}

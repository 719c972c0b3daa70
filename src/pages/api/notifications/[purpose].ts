import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { tokenPurpose } from '../../../comments/notify/notify-token.ts'
import { caching } from '../../../config/caching.ts'
import { answerNotification } from '../../../publishing/notify/notification-endpoint.ts'

/** Nobody looks at the body: the address says everything. */
export const config: PageConfig = { api: { bodyParser: false } }

export default async function notification(
  request: NextApiRequest,
  response: NextApiResponse,
): Promise<void> {
  const purpose = tokenPurpose(request.query.purpose)
  const { status, headers, body } = purpose
    ? await answerNotification(request, purpose, request.query)
    : { status: 404, headers: {}, body: undefined }
  request.resume()
  response
    .writeHead(status, { 'Cache-Control': caching.never, 'X-Robots-Tag': 'noindex', ...headers })
    .end(body)
}

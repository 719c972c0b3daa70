import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { caching } from '../../config/caching.ts'
import { answerYourData } from '../../publishing/your-data/your-data-endpoint.ts'

export const config: PageConfig = { api: { bodyParser: { sizeLimit: '8kb' } } }

export default async function yourData(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const { status, headers, body } = await answerYourData(request, request.body)
  response
    .writeHead(status, { 'Cache-Control': caching.never, 'X-Robots-Tag': 'noindex', ...headers })
    .end(body)
}

import type { NextApiRequest, NextApiResponse } from 'next'
import { serveDocument } from '../../publishing/serve-document.ts'
import { robotsDocument } from '../../publishing/sitemap-documents.ts'

/** `/robots.txt` */
export default function robotsText(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  return serveDocument(request, response, 'robots.txt', robotsDocument)
}

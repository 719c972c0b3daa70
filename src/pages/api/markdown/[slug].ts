import type { NextApiRequest, NextApiResponse } from 'next'
import { markdownDocument } from '../../../publishing/markdown-document.ts'
import { serveDocument } from '../../../publishing/serve-document.ts'

/** `/articles/{slug}.md` */
export default function markdown(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const slug = String(request.query.slug)
  return serveDocument(request, response, `${slug}.md`, (wired) => markdownDocument(slug, wired))
}

import type { NextApiRequest, NextApiResponse } from 'next'
import { serveDocument } from '../../../publishing/serve-document.ts'
import { indexDocument, newsPart, sitemapNamed } from '../../../publishing/sitemap-documents.ts'

/** `/sitemap.xml`, `/news-sitemap.xml` and those below `/sitemaps/`, which come as `parts/{name}`. */
export default function sitemaps(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const path = [request.query.path ?? []].flat().join('/')
  return serveDocument(request, response, path, (wired) => {
    if (path === 'sitemap') return indexDocument(wired)
    if (path === 'news-sitemap') return newsPart(1, wired)
    return path.startsWith('parts/') ? sitemapNamed(path.slice('parts/'.length), wired) : undefined
  })
}

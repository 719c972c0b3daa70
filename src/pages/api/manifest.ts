import type { NextApiRequest, NextApiResponse } from 'next'
import { caching } from '../../config/caching.ts'
import { webManifest } from '../../feeds/web-manifest.ts'
import { wiredWithCatalog } from '../../wiring.ts'

/** `/manifest.webmanifest`, from `site.yaml`. Next adds the ETag, and answers 304 to who has it. */
export default async function manifest(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.status(405).setHeader('Allow', 'GET, HEAD').end()
    return
  }
  const { catalog } = await wiredWithCatalog()
  response.setHeader('Content-Type', 'application/manifest+json; charset=utf-8')
  response.setHeader('Cache-Control', caching.machine).send(JSON.stringify(webManifest(catalog.settings())))
}

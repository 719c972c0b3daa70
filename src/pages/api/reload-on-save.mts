import type { NextApiRequest, NextApiResponse } from 'next'
import { tellChanges } from '../../publishing/tell-changes.ts'
import { wiredWithCatalog } from '../../wiring.ts'

/** In `npm run dev` only: the script that reloads a page when something was saved, and what it follows. */
export default async function reloadOnSave(
  request: NextApiRequest,
  response: NextApiResponse,
): Promise<void> {
  if (request.query.changes === undefined) {
    response
      .setHeader('Content-Type', 'text/javascript; charset=utf-8')
      .setHeader('Cache-Control', 'no-store')
    return response.send(process.env.PRELO_RELOAD_ON_SAVE ?? '')
  }
  const { catalog, now } = await wiredWithCatalog()
  tellChanges(response, () => `${catalog.settingsVersion()} ${catalog.contentVersion(now().getTime())}`)
}

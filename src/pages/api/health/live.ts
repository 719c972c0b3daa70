import type { NextApiRequest, NextApiResponse } from 'next'
import { serveHealth } from '../../../publishing/serve-health.ts'

/** `/api/health/live`: the process answers, whatever its stores are like. */
export default function live(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  return serveHealth(request, response, async () => ({ status: 'live' }))
}

import type { NextApiRequest, NextApiResponse } from 'next'
import { readiness } from '../../../publishing/readiness.ts'
import { serveHealth } from '../../../publishing/serve-health.ts'

/** `/api/health/ready`: readers can be sent here. */
export default function ready(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  return serveHealth(request, response, () => readiness(request))
}

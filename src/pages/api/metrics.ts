import type { NextApiRequest, NextApiResponse } from 'next'
import { serveMetrics } from '../../publishing/operations/serve-metrics.ts'

/** `/api/metrics`: what the server counts and measures, for Prometheus. */
export default function metrics(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  return serveMetrics(request, response)
}

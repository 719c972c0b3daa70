import type { NextApiRequest, NextApiResponse } from 'next'
import { wired } from '../../wiring.ts'

/**
 * `/sw.js`. With SERVICE_WORKER=off it is a worker that removes itself and all that was kept, which browsers fetch
 * with the next page at the latest.
 */
export default function serviceWorker(request: NextApiRequest, response: NextApiResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.status(405).setHeader('Allow', 'GET, HEAD').end()
    return
  }
  const isOn = wired().env.SERVICE_WORKER === 'on'
  const text = isOn ? process.env.PRELO_SERVICE_WORKER : process.env.PRELO_FAREWELL_WORKER
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
  response.setHeader('Cache-Control', 'no-cache').send(text ?? '')
}

import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveComment } from '../../../publishing/comment-endpoint.ts'

/** The body is read by us: its size and its form are part of the contract. */
export const config: PageConfig = { api: { bodyParser: false } }

/** Time that a client has to finish sending what was refused unread, in milliseconds. */
const farewell = 5000

export default async function comments(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const { status, headers, body } = await receiveComment(request)
  response.writeHead(status, { 'Cache-Control': 'private, no-store', ...headers }).end(body)
  if (request.complete) return
  request.resume()
  setTimeout(() => request.destroy(), farewell).unref()
}

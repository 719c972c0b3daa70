import type { NextApiRequest, NextApiResponse } from 'next'
import { listComments } from '../../../../publishing/comment-list.ts'

/** `GET /api/articles/{slug}/comments?after=&limit=`: published comments, oldest first. */
export default async function articleComments(
  request: NextApiRequest,
  response: NextApiResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.status(405).setHeader('Allow', 'GET, HEAD').end()
    return
  }
  const { slug, ...query } = request.query
  const { status, body } = await listComments(String(slug), query)
  const type = status === 200 ? 'application/json' : 'application/problem+json'
  response.status(status).setHeader('Content-Type', `${type}; charset=utf-8`)
  response.setHeader('Cache-Control', 'public, max-age=0').send(JSON.stringify(body))
}

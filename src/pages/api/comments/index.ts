import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveComment } from '../../../publishing/comment-endpoint.ts'
import { sendAnswer } from '../../../publishing/send-answer.ts'

/** The body is read by us: its size and its form are part of the contract. */
export const config: PageConfig = { api: { bodyParser: false } }

export default async function comments(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  sendAnswer(request, response, await receiveComment(request))
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageConfig } from 'next'
import { answerDirectly } from '../../../config/direct-routes.ts'
import { receiveComment } from '../../../publishing/comment-endpoint.ts'
import { sendAnswer } from '../../../publishing/send-answer.ts'

/** The body is read by us: its size and its form are part of the contract. */
export const config: PageConfig = { api: { bodyParser: false } }

export default async function comments(request: IncomingMessage, response: ServerResponse): Promise<void> {
  sendAnswer(request, response, await receiveComment(request))
}

answerDirectly('/api/comments', comments)

import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveChange } from '../../../../publishing/own-comment-endpoint.ts'
import { sendAnswer } from '../../../../publishing/send-answer.ts'

export const config: PageConfig = { api: { bodyParser: false } }

export default async function ownComment(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  sendAnswer(request, response, await receiveChange(request, String(request.query.id)))
}

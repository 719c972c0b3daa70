import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveReport } from '../../../../publishing/report-endpoint.ts'
import { sendAnswer } from '../../../../publishing/send-answer.ts'

export const config: PageConfig = { api: { bodyParser: false } }

export default async function reports(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  sendAnswer(request, response, await receiveReport(request, String(request.query.id)))
}

import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveBan } from '../../../publishing/desk/receive-ban.ts'
import { giveAnswer } from '../../../publishing/sign-in/desk-answer.tsx'

export const config: PageConfig = { api: { bodyParser: { sizeLimit: '16kb' } } }

export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  giveAnswer(response, await receiveBan(request))
}

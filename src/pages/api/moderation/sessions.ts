import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { giveAnswer } from '../../../publishing/sign-in/desk-answer.tsx'
import { receiveSessions } from '../../../publishing/sign-in/receive-sessions.ts'

export const config: PageConfig = { api: { bodyParser: { sizeLimit: '16kb' } } }

export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  giveAnswer(response, await receiveSessions(request))
}

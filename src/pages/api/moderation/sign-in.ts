import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { giveAnswer } from '../../../publishing/sign-in/desk-answer.tsx'
import { receiveSignIn } from '../../../publishing/sign-in/receive-sign-in.tsx'

export const config: PageConfig = { api: { bodyParser: { sizeLimit: '16kb' } } }

export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  giveAnswer(response, await receiveSignIn(request))
}

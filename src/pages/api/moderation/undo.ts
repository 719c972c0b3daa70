import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveUndo } from '../../../publishing/desk/receive-undo.ts'
import { giveAnswer } from '../../../publishing/sign-in/desk-answer.tsx'

export const config: PageConfig = { api: { bodyParser: { sizeLimit: '16kb' } } }

export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  giveAnswer(response, await receiveUndo(request))
}

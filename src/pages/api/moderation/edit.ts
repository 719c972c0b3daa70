import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { receiveEdit } from '../../../publishing/desk/receive-edit.tsx'
import { giveAnswer } from '../../../publishing/sign-in/desk-answer.tsx'

export const config: PageConfig = { api: { bodyParser: { sizeLimit: '64kb' } } }

export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  giveAnswer(response, await receiveEdit(request))
}

import { Agent, request } from 'node:http'
import type { MadeUpRequest } from './hostile-requests.ts'

/** Answers by status; "cut" where the server hung up instead. */
export type Statuses = Map<number | 'cut', number>

/** Sends so many requests, thirty-two at a time. */
export async function sendMany(
  url: string,
  count: number,
  made: (number: number) => MadeUpRequest,
): Promise<Statuses> {
  const statuses: Statuses = new Map()
  const agent = new Agent({ keepAlive: true })
  let next = 0
  const sender = async () => {
    while (next < count) {
      const status = await statusOf(url, agent, made(next++))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 32 }, sender))
  agent.destroy()
  return statuses
}

function statusOf(url: string, agent: Agent, { method = 'GET', path, headers = {}, body }: MadeUpRequest) {
  return new Promise<number | 'cut'>((resolve) => {
    const { hostname, port } = new URL(url)
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = { hostname, port, agent, method, path, headers: { ...headers, ...length } }
    const sending = request(options, (response) => {
      response.resume().on('close', () => resolve(response.statusCode ?? 'cut'))
    })
    sending.on('error', () => resolve('cut')).end(body)
  })
}

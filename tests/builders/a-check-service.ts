import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }

export type CheckService = { url: string; received: Received[]; stop(): void }

type Answering = (response: ServerResponse, received: Received) => void

/** A server on this machine that answers as the test says. */
export async function startCheckService(answer: Answering): Promise<CheckService> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const one = { path: request.url ?? '', headers: request.headers, body: await text(request) }
    received.push(one)
    answer(response, one)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`,
    received,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The same, until the test ends. */
export async function aCheckService(answer: Answering): Promise<CheckService> {
  const service = await startCheckService(answer)
  onTestFinished(() => service.stop())
  return service
}

/** Answers with JSON, or with the text given as it is. */
export function says(body: unknown, status = 200) {
  return (response: ServerResponse) =>
    void response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
}

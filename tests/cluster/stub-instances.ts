import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Stubs = { urls: string[]; seen: string[] }

/** Three servers that do the same with each request, and note its method and path; until the test ends. */
export async function stubInstances(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Stubs> {
  const seen: string[] = []
  const urls: string[] = []
  for (let i = 0; i < 3; i++) {
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        seen.push(`${request.method} ${request.url}`)
        answer(request, response)
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
    })
    urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }
  return { urls, seen }
}

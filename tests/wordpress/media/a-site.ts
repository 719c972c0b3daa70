import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Site = { base: URL; asked: string[]; requests: IncomingMessage[]; stop(): void }

type Answers = (path: string, response: ServerResponse, site: Site) => void

/** A server on this machine that answers as the test says, until the test ends. */
export async function aSite(answers: Answers): Promise<Site> {
  const site: Site = { base: new URL('http://localhost'), asked: [], requests: [], stop: () => undefined }
  const server = createServer((request, response) => {
    site.asked.push(request.url ?? '')
    site.requests.push(request)
    answers(request.url ?? '', response, site)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  site.base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  site.stop = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(() => site.stop())
  return site
}

/** A site of files, by path; a number is a status. */
export function aSiteWith(files: Record<string, Uint8Array | string | number>): Promise<Site> {
  return aSite((path, response) => {
    const file = files[path] ?? 404
    if (typeof file === 'number') response.writeHead(file).end('no')
    else response.writeHead(200).end(file)
  })
}

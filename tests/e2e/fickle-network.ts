import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FickleNetwork = {
  /** The address that the reader types, whoever answers. */
  url: string
  /** Who answers from now on; nobody when not given. */
  answeredBy(origin: string | undefined): void
  /** Says something else in place of an answer's text. */
  reword: { path: string; change: (text: string) => string } | undefined
  /** Paths asked for, in order. */
  asked: string[]
  close(): void
}

/** Stands between a browser and a server, and can be cut like a network. */
export async function fickleNetwork(): Promise<FickleNetwork> {
  let origin: string | undefined
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/'
    network.asked.push(path)
    if (origin === undefined) return void incoming.socket.destroy()
    const { reword } = network
    const headers = { ...incoming.headers }
    // What is to be reworded has to come whole and plain.
    if (reword?.path === path) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name]
    const asking = request(origin + path, { method: incoming.method ?? 'GET', headers }, (answer) => {
      if (reword?.path !== path) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        return void answer.pipe(outgoing)
      }
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const { 'content-length': _length, etag: _etag, ...rest } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 502, rest).end(reword.change(String(Buffer.concat(chunks))))
      })
    })
    asking.on('error', () => incoming.socket.destroy())
    incoming.pipe(asking)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const network: FickleNetwork = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answeredBy(now) {
      origin = now
      // Connections that are kept open would outlive the change.
      server.closeAllConnections()
    },
    reword: undefined,
    asked: [],
    close: () => void server.close(),
  }
  return network
}

import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { TestServer } from '../server/test-server.ts'

export type StuckClients = {
  /** How many of them are still connected. */
  left(): number
}

const half = ['GET /articles/errar-em-publico HTTP/1.1', 'Host: 127.0.0.1', 'X-Half: '].join('\r\n')

/** Clients who send half a head, and then nothing, and stay until the server or the test ends. */
export async function stuckClients({ url }: TestServer, count: number): Promise<StuckClients> {
  const sockets = new Set<Socket>()
  const stay = () =>
    new Promise<void>((connected) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
        socket.write(half, () => connected()),
      )
      sockets.add(socket)
      socket.resume().on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    })
  await Promise.all(Array.from({ length: count }, stay))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  return { left: () => sockets.size }
}

import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type TestProxy = {
  url: string
  /** Ends every connection and takes no more, as a stopped server does. */
  stop(): Promise<void>
  /** Takes connections, passes nothing on, and ends none, as a frozen machine does. */
  freeze(): void
  /** Works as at first. */
  resume(): Promise<void>
}

/** A way to a server that a test can close, until the test ends. */
export async function aProxy(to: string): Promise<TestProxy> {
  const sockets = new Set<Socket>()
  let frozen = false
  const target = new URL(to)
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname)
    pass(near, far)
    pass(far, near)
  })
  const pass = (from: Socket, onto: Socket) => {
    sockets.add(from)
    from.on('data', (chunk) => frozen || onto.write(chunk))
    from.on('close', () => frozen || onto.destroy())
    from.on('close', () => sockets.delete(from))
    from.on('error', () => undefined)
  }
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const stop = () => {
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    return stopped
  }
  await listen(0)
  onTestFinished(stop)
  const { port } = server.address() as { port: number }
  const url = new URL(to)
  url.host = `127.0.0.1:${port}`
  return {
    ...{ url: url.href, stop },
    freeze() {
      frozen = true
    },
    async resume() {
      frozen = false
      if (!server.listening) await listen(port)
    },
  }
}

import { afterAll, beforeAll } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

/** One server for all tests of a file; it takes the last entry of X-Forwarded-For for the client's address. */
export function serverForTests(env: Record<string, string> = { TRUSTED_PROXY_HOPS: '1' }): TestServer {
  const server = {} as TestServer

  beforeAll(async () => {
    Object.assign(server, await startTestServer({ env }))
  })

  afterAll(() => server.stop())

  return server
}

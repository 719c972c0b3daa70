import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

export type PgliteServer = { url: string; stop(): Promise<void> }

/**
 * PostgreSQL in this process, for machines that have none. It has one session, whoever connects: two connections
 * that work at the same time would get into each other's way.
 */
export async function startPglite(): Promise<PgliteServer> {
  const db = await PGlite.create()
  const server = new PGLiteSocketServer({ db, port: 0, maxConnections: 5 })
  await server.start()
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    async stop() {
      await server.stop()
      await db.close()
    },
  }
}

import { aPostgresPlace, type PostgresPlace } from '../builders/a-postgres-place.ts'
import { freePort, startTestServer, type TestServer } from '../server/test-server.ts'
import { startNginx, type TestNginx } from './start-nginx.ts'

export type Cluster = {
  /** Each with content and a DATA_DIR of its own; all with the same secret and the same comments. */
  instances: [TestServer, TestServer, TestServer]
  /** The same paper through nginx. */
  front: TestServer
  nginx: TestNginx
  stop(): Promise<void>
}

export const secret = 'o mesmo segredo em todas as instâncias'

/** Gives the URL of the database for an instance; the third may be sent another way than the first. */
type WayToDatabase = (database: PostgresPlace, instance: number) => string | Promise<string>

/** Three real servers on one PostgreSQL, and a real nginx before them. */
export async function startCluster(way: WayToDatabase = ({ url }) => url): Promise<Cluster> {
  const database = await aPostgresPlace()
  const port = await freePort()
  const settings = { SITE_URL: `http://127.0.0.1:${port}`, SECRET: secret, TRUSTED_PROXY_HOPS: '1' }
  const start = async (index: number): Promise<TestServer> => {
    const server = await startTestServer({ env: { ...settings, DATABASE_URL: await way(database, index) } })
    return Object.assign(server, { database })
  }
  // One after the other: the port that was found free for one is taken before the next looks.
  const instances: Cluster['instances'] = [await start(0), await start(1), await start(2)]
  const nginx = await startNginx({ port, instances: instances.map(({ url }) => url) })
  return {
    ...{ instances, nginx, front: { ...instances[0], url: nginx.url } },
    async stop() {
      await nginx.stop()
      for (const instance of instances) await instance.stop()
      await database.remove()
    },
  }
}

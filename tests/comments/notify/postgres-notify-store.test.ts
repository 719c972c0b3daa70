import type { Kysely } from 'kysely'
import type { CommentTables } from '../../../src/comments/comment-tables.ts'
import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { aPostgresPlace, withPostgres } from '../../builders/a-postgres-place.ts'
import { notifyStoreContract } from './notify-store-contract.ts'

withPostgres()

notifyStoreContract('PostgreSQL', async () => {
  const place = await aPostgresPlace()
  const connections: Kysely<CommentTables>[] = []
  return {
    async connect() {
      const [shared] = connections
      // A PGlite has one session, which the stores then have to share.
      if (shared && place.connections === 1) return shared
      const connection = await openPostgres(place.url, place.connections)
      connections.push(connection)
      return connection
    },
    async remove() {
      for (const connection of connections) await connection.destroy()
      await place.remove()
    },
  }
})

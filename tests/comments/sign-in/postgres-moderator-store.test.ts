import { openPostgres } from '../../../src/comments/open-postgres.ts'
import { aPostgresPlace, withPostgres } from '../../builders/a-postgres-place.ts'
import { moderatorStoreContract } from './moderator-store-contract.ts'

withPostgres()

moderatorStoreContract('PostgreSQL', async () => {
  const place = await aPostgresPlace()
  const db = await openPostgres(place.url, place.connections)
  return {
    db,
    async remove() {
      await db.destroy()
      await place.remove()
    },
  }
})

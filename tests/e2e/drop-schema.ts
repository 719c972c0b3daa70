import pg from 'pg'
import { testDatabase } from '../builders/test-database.ts'
import { schema } from './e2e-place.ts'

/** Leaves nothing of these tests in PostgreSQL. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it
export default async function dropSchema(): Promise<void> {
  if (schema === undefined || testDatabase === undefined) return
  const client = new pg.Client({ connectionString: testDatabase })
  await client.connect()
  await client.query(`drop schema if exists ${schema} cascade`)
  await client.end()
}

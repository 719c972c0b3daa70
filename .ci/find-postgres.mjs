// Prints the URL of a PostgreSQL on this machine that lets us in and lets us make schemas; nothing where there is none.
import { userInfo } from 'node:os'
import pg from 'pg'

const me = userInfo().username
const candidates = [`${me}@127.0.0.1/test`, `${me}@127.0.0.1/${me}`, 'postgres@127.0.0.1/postgres']

async function letsUsIn(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000, query_timeout: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      "select has_database_privilege(current_database(), 'create') as allowed",
    )
    return rows[0].allowed
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

for (const candidate of candidates.map((rest) => `postgres://${rest}`)) {
  if (await letsUsIn(candidate)) {
    console.log(candidate)
    break
  }
}

import { type QueryExecutorProvider, sql } from 'kysely'
import { type StoredTable, storedTables } from '../../src/comments/moving/stored-tables.ts'

/** What a column of this name has to hold, where not every value will do. */
const fitting: Record<string, string> = {
  status: 'published',
  role: 'moderator',
  'bans.kind': 'word',
  'outbox.kind': 'notice',
  detail: '{"findings":[]}',
  findings: '[]',
}

/** Beginnings of texts whose order differs between bytes, UTF-16 and a language. */
const beginnings = ['b', 'B', 'ã', '\u{1f600}', '\ufffd', 'it\'s \\ "so"\n', '10', '9']

/** Puts rows into every table that there is, whatever its columns, or into those that are given; gives the tables. */
export async function fillTables(db: QueryExecutorProvider, given?: StoredTable[]): Promise<StoredTable[]> {
  const tables = given ?? (await storedTables(db))
  for (const table of tables) for (let n = 0; n < beginnings.length; n++) await insertRow(db, table, n)
  return tables
}

async function insertRow(db: QueryExecutorProvider, { name, columns }: StoredTable, n: number) {
  const values = columns.map((column) => {
    if (!column.isText) return n + 2
    return fitting[`${name}.${column.name}`] ?? fitting[column.name] ?? `${beginnings[n]} ${column.name}`
  })
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
    values (${sql.join(values)})`.execute(db)
}

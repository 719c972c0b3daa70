import { type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import { type Difference, differences, type Row } from './differences.ts'
import { rowsOfPostgres, rowsOfSqlite } from './rows-by-key.ts'
import type { StoredTable } from './stored-tables.ts'

type Db = Kysely<unknown>

/** What a table's copy needed. */
export type Mirrored = { rows: number; missing: number; different: number; extra: number }

/** Changes that are written at once. */
const slice = 500

type Options = {
  /** Only compares. */
  dryRun?: boolean
  /** Told after each row of the source. */
  progress?: () => void
}

/** Makes a table of the target (PostgreSQL) equal to that of the source (SQLite), in one transaction. */
export async function mirrorTable(
  source: Db,
  target: Db,
  table: StoredTable,
  options: Options = {},
): Promise<Mirrored> {
  return target.transaction().execute(async (transaction) => {
    const done = { rows: 0, missing: 0, different: 0, extra: 0 }
    const walk = (told: Mirrored) => walkOnce(source, transaction, table, told, options)
    if (await walk(done)) return done
    // A row's place was taken by one further on that has gone meanwhile.
    if (await walk({ ...done })) return done
    throw new Error(
      `${table.name}: rows of the old store do not find a place beside each other in the new one.`,
    )
  })
}

/** Gives whether every row found its place. */
async function walkOnce(
  source: Db,
  target: Db,
  table: StoredTable,
  done: Mirrored,
  { dryRun = false, progress }: Options,
): Promise<boolean> {
  const rows = told(rowsOfSqlite(source, table), () => {
    done.rows += 1
    progress?.()
  })
  const found = differences(rows, rowsOfPostgres(target, table), table)
  let isWhole = true
  for await (const some of inSlices(found)) {
    for (const { kind } of some) done[kind] += 1
    if (!dryRun && !(await apply(target, table, some))) isWhole = false
  }
  return isWhole
}

function apply(target: Db, table: StoredTable, some: readonly Difference[]): Promise<boolean> {
  return replaceRows(target, table, {
    stale: some.filter(({ kind }) => kind !== 'missing').map(({ row }) => row),
    fresh: some.filter(({ kind }) => kind !== 'extra').map(({ row }) => row),
  })
}

/** Deletes the rows with the keys of `stale`, and inserts `fresh`. Gives whether every row found its place. */
export async function replaceRows(
  target: QueryExecutorProvider,
  table: StoredTable,
  { stale, fresh }: { stale: readonly Row[]; fresh: readonly Row[] },
): Promise<boolean> {
  if (stale.length > 0) {
    const keys = sql.join(table.key.map(({ name }) => sql.ref(name)))
    await sql`delete from ${sql.table(table.name)} where (${keys}) in (
      select ${keys} from ${recordsOf(table, stale)})`.execute(target)
  }
  if (fresh.length === 0) return true
  const columns = sql.join(table.columns.map((column) => sql.ref(column.name)))
  const { numAffectedRows } = await sql`insert into ${sql.table(table.name)} (${columns})
    select ${columns} from ${recordsOf(table, fresh)} on conflict do nothing`.execute(target)
  return Number(numAffectedRows) === fresh.length
}

/** Rows as one value, whatever their columns. */
function recordsOf({ name }: StoredTable, rows: readonly Row[]) {
  return sql`json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)`
}

async function* told(rows: AsyncGenerator<Row>, tell: () => void): AsyncGenerator<Row> {
  for await (const row of rows) {
    tell()
    yield row
  }
}

async function* inSlices(all: AsyncIterable<Difference>): AsyncGenerator<Difference[]> {
  let some: Difference[] = []
  for await (const one of all) {
    some.push(one)
    if (some.length < slice) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

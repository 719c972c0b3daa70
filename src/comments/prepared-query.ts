import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Database } from './comment-rows.ts'

/** Stands for a value until the query is run. */
class Placeholder {
  constructor(readonly name: string) {}
}

type Value<V> = <K extends keyof V & string>(name: K) => RawBuilder<V[K]>

/**
 * A query of the way of a comment: built and compiled once for each kind of database, then run with other values.
 * Building one takes longer than running it.
 *
 * @param build what the query is; `value` stands for each value that is given when it is run
 * @returns runs it in a database or a transaction, and gives its rows
 */
export function preparedQuery<V extends Record<string, unknown>, Row>(
  build: (db: Database, value: Value<V>) => Compilable<Row>,
): (db: Database, values: V) => Promise<Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  return async (db, values) => {
    // A transaction has the adapter of its database.
    const { adapter } = db.getExecutor()
    const query =
      compiled.get(adapter) ?? build(db, (name) => sql.val(new Placeholder(name)) as never).compile()
    compiled.set(adapter, query)
    const parameters = query.parameters.map((one) => (one instanceof Placeholder ? values[one.name] : one))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

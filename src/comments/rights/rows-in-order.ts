/** Rows that are in memory at once. */
const slice = 500

/** All rows of a query, some hundred at a time: `next` gives at most `limit` of those after `last`. */
export async function* rowsInOrder<Row>(
  next: (last: Row | undefined, limit: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let last: Row | undefined
  for (;;) {
    const rows = await next(last, slice)
    yield* rows
    if (rows.length < slice) return
    last = rows.at(-1)
  }
}

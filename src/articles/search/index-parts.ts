import type { CatalogDatabase } from '../open-catalog.ts'

/** Parts that are put together as soon as there are so many, while articles come now and then: what FTS5 does by itself. */
const now = { automerge: 4, crisismerge: 16 }

/** For taking in an archive: each transaction leaves a part of the index, and all are put together once. */
const later = { automerge: 0, crisismerge: 1000 }

/** Pages written in one transaction: more would swell the log beside the catalog. */
const stretch = 8000

/** To be called before much is read. A paper that has articles already is written on as ever. */
export function putTogetherLater(db: CatalogDatabase): void {
  if (db.prepare('select 1 from articles limit 1').get() === undefined) set(db, later)
}

/**
 * Makes one part of the index of all of them, if that was put off; be it by a process that ended before. A query has to
 * look for each word in every part.
 */
export function putTogether(db: CatalogDatabase): void {
  const row = db.prepare("select v from search_config where k = 'automerge'").get() as
    | { v: number }
    | undefined
  if (row?.v !== later.automerge) return
  merge(db, -stretch)
  while (merge(db, stretch)) {}
  set(db, now)
}

/** @returns whether anything was left to be put together */
function merge(db: CatalogDatabase, pages: number): boolean {
  const total = db.prepare('select total_changes() n')
  const before = (total.get() as { n: number }).n
  db.exec(`insert into search (search, rank) values ('merge', ${pages})`)
  // The command itself counts as one.
  return (total.get() as { n: number }).n - before > 1
}

function set(db: CatalogDatabase, parts: typeof now): void {
  // Written out: a number that is handed over is no integer to FTS5.
  for (const [name, value] of Object.entries(parts))
    db.exec(`insert into search (search, rank) values ('${name}', ${value})`)
}

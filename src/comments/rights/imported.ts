import type { Database } from '../comment-rows.ts'

/** What came of an import. */
export type Imported = {
  added: number
  /** Comments that were there before. */
  known: number
  /** Answers to comments that are nowhere; they start threads of their own. */
  orphans: number
  /** Earlier texts, reports, bans and events that were added. */
  otherRows: number
  notes: ImportNote[]
}

/** Something that was not as it should be, and what became of it. */
export type ImportNote =
  /** Keyed hashes were made with another secret; so many bans by e-mail or address keep nobody out any more. */
  | { kind: 'other-secret'; count: number }
  /** So many comments of a thread that is about no article here were left out. */
  | { kind: 'unknown-thread'; count: number; thread: string }
  | { kind: ForeignFault; count: number }

export type ForeignFault =
  /** Without a readable date, or with one in the future: they got that of the comment before, or the present. */
  | 'date'
  | 'no-name'
  | 'no-id'
  /** Without any words: only the place is left. */
  | 'no-text'
  /** Longer than the form takes; they were kept whole. */
  | 'long-text'
  /** Longer than the form takes; they were cut there. */
  | 'long-name'

/** Few enough that even long texts take little memory, many enough that their transaction costs little. */
const slice = 50

/** Values one after the other in slices of some dozens, each of one kind. */
export async function* inRuns<T>(
  values: AsyncIterable<T>,
  kindOf: (value: T) => string = () => '',
): AsyncGenerator<T[]> {
  let run: T[] = []
  for await (const value of values) {
    const [first] = run
    if (first !== undefined && (run.length === slice || kindOf(first) !== kindOf(value))) {
      yield run
      run = []
    }
    run.push(value)
  }
  if (run.length > 0) yield run
}

/** How many of these comments are there already. */
export async function known(db: Database, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await db.selectFrom('comments').select('id').where('id', 'in', ids).execute()
  return rows.length
}

import type { Kysely } from 'kysely'
import type { KeptComment } from '../../domain/comment.ts'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import { addBan, endBan, readBans } from './bans.ts'
import { decide, editByStaff } from './decide.ts'
import type {
  Ban,
  Choice,
  CommentFile,
  CommentQuery,
  Decided,
  DecidedTogether,
  Decider,
  Decision,
  DeskStore,
  LoggedEvent,
  LogQuery,
  NewBan,
  OpenReports,
  Part,
  QueueCounts,
  Range,
  StaffEdit,
  Undoer,
} from './desk-store.ts'
import { oneByOne } from './one-by-one.ts'
import type { Queue } from './queue.ts'
import { readFile, readSome } from './read-file.ts'
import { readEventsOf, readLog } from './read-log.ts'
import { countQueues, readQueue } from './read-queue.ts'
import { readOpenReports } from './read-reports.ts'
import { searchComments } from './search-comments.ts'
import { readBatch, undo } from './undo.ts'

/** The moderators' part of the comment store, in SQL. */
export class SqlDeskStore implements DeskStore {
  constructor(private readonly db: Kysely<CommentTables>) {}

  counts(): Promise<QueueCounts> {
    return patiently(() => countQueues(this.db))
  }

  queue(queue: Queue, range: Range & { articleId?: string | undefined }): Promise<Part<KeptComment>> {
    return patiently(() => readQueue(this.db, queue, range))
  }

  file(id: string): Promise<CommentFile | undefined> {
    return patiently(() => readFile(this.db, id))
  }

  some(ids: readonly string[]): Promise<KeptComment[]> {
    return patiently(() => readSome(this.db, ids))
  }

  eventsOf(ids: readonly string[]): Promise<LoggedEvent[]> {
    return patiently(() => readEventsOf(this.db, ids))
  }

  openReports(ids: readonly string[]): Promise<OpenReports[]> {
    return patiently(() => readOpenReports(this.db, ids))
  }

  search(query: CommentQuery, range: Omit<Range, 'order'>): Promise<Part<KeptComment>> {
    return patiently(() => searchComments(this.db, query, range))
  }

  decide(choices: readonly Choice[], decision: Decision, decider: Decider): Promise<DecidedTogether[]> {
    const act = (choice: Choice) => patiently(() => decide(this.db, choice, decision, decider))
    return oneByOne(choices, ({ id }) => id, act)
  }

  edit(edit: StaffEdit, decider: Decider): Promise<Decided> {
    return patiently(() => editByStaff(this.db, edit, decider))
  }

  async undo(batch: string, undoer: Undoer): Promise<DecidedTogether[]> {
    const events = await this.batch(batch, undoer.moderatorId)
    const act = (event: LoggedEvent) => patiently(() => undo(this.db, event, undoer))
    return oneByOne(events, ({ commentId }) => commentId, act)
  }

  batch(batch: string, moderatorId: string): Promise<LoggedEvent[]> {
    return patiently(() => readBatch(this.db, batch, moderatorId))
  }

  ban(ban: NewBan): Promise<void> {
    return patiently(() => addBan(this.db, ban))
  }

  endBan(id: string, moderatorId: string, at: Date): Promise<boolean> {
    return patiently(() => endBan(this.db, id, moderatorId, at))
  }

  bans(now: Date): Promise<{ inForce: Ban[]; over: Ban[] }> {
    return patiently(() => readBans(this.db, now))
  }

  log(query: LogQuery): Promise<LoggedEvent[]> {
    return patiently(() => readLog(this.db, query))
  }
}

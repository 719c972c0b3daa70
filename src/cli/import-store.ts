import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { CommentTables } from '../comments/comment-tables.ts'
import { openSqlite } from '../comments/open-sqlite.ts'
import type { Wired } from '../wiring.ts'
import type { CommentsAt } from '../wordpress/import-wordpress.ts'

/** Where an import's comments go. */
export type ImportStore = CommentsAt & { close(): Promise<void> }

export function importStore(instance: Wired): ImportStore {
  return { open: instance.commentDatabase, secret: () => instance.secret, close: instance.close }
}

/** The paper's store to look into; where there is none yet, an empty one in `folder`: a dry run leaves nothing behind. */
export function dryRunStore(instance: Wired, folder: string): ImportStore {
  const { DATABASE_URL, DATA_DIR } = instance.env
  const isThere = DATABASE_URL !== undefined || existsSync(join(DATA_DIR, 'comments.db'))
  let opened: Promise<Kysely<CommentTables>> | undefined
  return {
    open() {
      opened ??= isThere ? instance.commentDatabase() : openSqlite(folder)
      return opened
    },
    // Nothing is sealed with it.
    secret: () => 'of a dry run',
    close: async () => (await opened)?.destroy(),
  }
}

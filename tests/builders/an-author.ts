import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EditContext } from '../../src/comments/author/edit-comment.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { type Outcome, type SubmitContext, submitComment } from '../../src/comments/submit-comment.ts'
import { aPolicy } from './a-draft.ts'
import { aSubmission } from './a-submission.ts'

/** Somebody at a browser, with a store of their own, at noon. Minutes count from then. */
export async function anAuthor() {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-author-'))
  const db = await openSqlite(folder)
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  const store = new SqlCommentStore(db)
  const article = { id: 'chuva', slug: 'chuva', open: true, isReviewed: false }
  const clock = { minute: 0 }
  const context: SubmitContext & EditContext = {
    ...{ store: async () => store, article: () => article, articleById: () => article },
    rules: { policy: aPolicy({ heldWords: ['compre já'], perMinute: 1000 }), reservedNames: [] },
    ...{ services: [], notifies: false },
    sender: { address: '203.0.113.9', userAgent: '', referrer: '' },
    now: () => new Date(Date.UTC(2026, 2, 9, 12, clock.minute)),
    newId: () => crypto.randomUUID(),
    ...{ secret: 'a secret for tests, long enough', clientKey: 'client' },
  }
  return {
    ...{ store, db, article, context },
    /** Sets the clock, to whatever time. */
    clockAt(minute: number) {
      clock.minute = minute
    },
    /** Sends a comment. @returns its id and the secret that changes it */
    async write(own: Parameters<typeof aSubmission>[0] = {}, others: Partial<SubmitContext> = {}) {
      const outcome = await submitComment(aSubmission({ article: 'chuva', ...own }), {
        ...context,
        ...others,
      })
      if (!isKept(outcome)) throw new Error(`Not kept: ${outcome.kind}`)
      return { id: outcome.comment.id, token: outcome.token, outcome }
    },
  }
}

function isKept(outcome: Outcome): outcome is Extract<Outcome, { kind: 'published' | 'held' }> {
  return outcome.kind === 'published' || outcome.kind === 'held'
}

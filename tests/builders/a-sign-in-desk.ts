import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { TOTP } from 'otpauth'
import { onTestFinished } from 'vitest'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { addModerator } from '../../src/comments/sign-in/add-moderator.ts'
import type { KnownModerator } from '../../src/comments/sign-in/moderator-store.ts'
import type { ModeratorTables } from '../../src/comments/sign-in/moderator-tables.ts'
import type { Session } from '../../src/comments/sign-in/session-store.ts'
import { readSession } from '../../src/comments/sign-in/sessions.ts'
import { signIn } from '../../src/comments/sign-in/sign-in.ts'
import type { SignInContext } from '../../src/comments/sign-in/sign-in-context.ts'
import { SqlModeratorStore } from '../../src/comments/sign-in/sql-moderator-store.ts'
import { SqlSessionStore } from '../../src/comments/sign-in/sql-session-store.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'

const start = Date.UTC(2026, 2, 9, 12)
const secret = 'um segredo de pelo menos 32 letras'

let made = 0
const newId = () => `01890a5d-ac96-774b-bcce-${String(++made).padStart(12, '0')}`

export type SignInDesk = Awaited<ReturnType<typeof aSignInDesk>>

/** A store with one moderator, Ana Prado, and a clock that goes only when it is told to. Gone when the test ends. */
export async function aSignInDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-sign-in-'))
  const db: Kysely<CommentTables> = await openSqlite(folder)
  onTestFinished(async () => {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  })
  const tables = db.withTables<ModeratorTables>()
  const [moderators, sessions] = [new SqlModeratorStore(tables), new SqlSessionStore(tables)]
  const comments = new SqlCommentStore(db)
  let passed = 0
  const context = (own: Partial<SignInContext> = {}): SignInContext => ({
    ...{ moderators, sessions, secret, newId, clientKey: 'a client', browserMark: '', browser: '' },
    takeTurn: (...turn) => comments.takeTurn(...turn),
    now: new Date(start + passed * 1000),
    ...own,
  })
  const ana = { id: newId(), name: 'Ana Prado', role: 'moderator' } as const
  const password = (await addModerator(ana, context())) ?? ''
  return {
    ...{ folder, tables, moderators, sessions, secret, context, ana, password, comments },
    /** Lets seconds pass. */
    wait(seconds: number) {
      passed += seconds
    },
    /** Ana as she is kept now. */
    async kept(): Promise<KnownModerator> {
      const known = await moderators.byId(ana.id)
      if (!known) throw new Error('Ana is gone.')
      return known
    },
    /** Signs Ana in. @returns her token */
    async signedIn(own: Partial<SignInContext> = {}, typed = password): Promise<string> {
      const outcome = await signIn({ name: ana.name, password: typed }, context(own))
      if (outcome.kind !== 'signed-in') throw new Error(`Ana is not let in: ${outcome.kind}`)
      return outcome.token
    },
    async sessionOf(token: string): Promise<Session> {
      const session = await readSession(token, context())
      if (!session) throw new Error('There is no such session.')
      return session
    },
    /** What an authenticator app shows for a secret now, or some steps later. */
    codeOf: (base32: string, steps = 0) =>
      new TOTP({ secret: base32 }).generate({ timestamp: start + (passed + steps * 30) * 1000 }),
  }
}

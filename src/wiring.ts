import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { Catalog } from './articles/catalog.ts'
import { type CatalogDatabase, openCatalogDatabase } from './articles/open-catalog.ts'
import { PictureStore } from './articles/picture-store.ts'
import type { SyncOptions, SyncReport } from './articles/sync-catalog.ts'
import type { CommentStore } from './comments/comment-store.ts'
import type { CommentTables } from './comments/comment-tables.ts'
import type { DeskStore } from './comments/desk/desk-store.ts'
import { SqlDeskStore } from './comments/desk/sql-desk-store.ts'
import { keepAnswer } from './comments/keep-answer.ts'
import { keepCounts } from './comments/keep-counts.ts'
import { type Shut, whyShut } from './comments/moving/shut-store.ts'
import type { NotifyStore } from './comments/notify/notify-store.ts'
import { SqlNotifyStore } from './comments/notify/sql-notify-store.ts'
import { openSqlite } from './comments/open-sqlite.ts'
import { patiently } from './comments/patiently.ts'
import type { CheckService } from './comments/services/check-service.ts'
import { checkServices } from './comments/services/check-services.ts'
import type { ModeratorTables } from './comments/sign-in/moderator-tables.ts'
import type { SignInStores } from './comments/sign-in/sign-in-context.ts'
import { SqlModeratorStore } from './comments/sign-in/sql-moderator-store.ts'
import { SqlSessionStore } from './comments/sign-in/sql-session-store.ts'
import { soonEnough } from './comments/soon-enough.ts'
import { SqlCommentStore } from './comments/sql-comment-store.ts'
import { type Env, readEnv } from './config/env.ts'
import { log } from './config/log.ts'
import { loadSecret } from './config/secret.ts'

/** Everything that is picked once for a process: settings, stores, clock and ids. */
export type Wired = {
  env: Env
  secret: string
  /** That one, and the one before it where there was one: mails that were sent before a change still count. */
  secrets: readonly string[]
  catalog: Catalog
  /** Brings the catalog up to date with `content/`; one sync after the other. */
  sync(part?: Omit<SyncOptions, 'contentDir' | 'now'>): Promise<SyncReport>
  /** Opens the comment store on first use, and again after a failure. @throws StoreAway */
  comments(): Promise<CommentStore>
  /** Who may sign in to the moderators' desk; in the same store, opened in the same way. @throws StoreAway */
  signIn(): Promise<SignInStores>
  /** Who else is asked about comments. */
  services: readonly CheckService[]
  /** The database behind it, for what is no part of its interface. @throws StoreAway */
  commentDatabase(): Promise<Kysely<CommentTables>>
  /** Why the store takes nothing, though it answers; `undefined` when it is open. @throws StoreAway */
  whyShut(): Promise<Shut | undefined>
  /** Who is told of answers, and the mails for it; in the same store, opened in the same way. @throws StoreAway */
  notifications(): Promise<NotifyStore>
  /** What moderators see and do; in the same store, opened in the same way. @throws StoreAway */
  desk(): Promise<DeskStore>
  /** Ids of the articles that were talked about most in the last 30 days; some seconds old. @throws StoreAway */
  mostCommented(): Promise<string[]>
  /** Opens the comment store, however long its tables take to be brought up to date. @throws StoreAway */
  open(): Promise<void>
  /** Ends the comment store's connections; asked for again, it opens again. */
  close(): Promise<void>
  /** How many published comments articles have, by their ids; a second old at most. @throws StoreAway */
  commentCounts(articleIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** What is made of the pictures beside articles and authors. */
  pictures: PictureStore
  now(): Date
  newId(now: Date): string
}

const day = 24 * 60 * 60 * 1000

/** As many are asked for, because some will not be public, or be on the front page already. */
const mostRanked = 60

// Next bundles routes, instrumentation and the cache handler apart; they share a process, not modules.
const place = Symbol.for('prelo.wired')
const shared = globalThis as { [place]?: { wired: Wired; synced?: Promise<unknown> } }

/** The process's wiring. Stores open when they are first asked for, so that importing this costs nothing. */
export function wired(): Wired {
  shared[place] ??= { wired: wire(readEnv(process.env)) }
  return shared[place].wired
}

/**
 * The same, once the catalog has been brought up to date for the first time in this process; or by the command that
 * has started it a moment ago: whoever follows the content looks at all of it anyway.
 */
export async function wiredWithCatalog({
  isSynced = false,
  ...part
}: Pick<SyncOptions, 'progress' | 'readElsewhere'> & { isSynced?: boolean } = {}): Promise<Wired> {
  const instance = wired()
  const state = shared[place] as { synced?: Promise<unknown> }
  if (isSynced && instance.catalog.site()) state.synced ??= Promise.resolve()
  state.synced ??= instance.sync(part)
  await state.synced.catch((error) => {
    delete state.synced
    // What was read before is better than nothing; whoever follows the content tries again.
    if (!instance.catalog.site()) throw error
  })
  return instance
}

function wire(env: Env): Wired {
  const database = once((): CatalogDatabase => openCatalogDatabase(env.DATA_DIR))
  const catalog = once(() => new Catalog(database()))
  const secret = once(() => loadSecret(env.SECRET, env.DATA_DIR))
  let opened: { whole: Promise<Opened>; soon: () => Promise<Opened> } | undefined
  const opening = () => {
    if (opened) return opened
    const whole = openStores(env).catch((error) => {
      opened = undefined
      throw error
    })
    opened = { whole, soon: soonEnough(whole) }
    return opened
  }
  const stores = () => opening().soon()
  const comments = async () => (await stores()).comments
  let syncing: Promise<unknown> = Promise.resolve()
  return {
    env,
    get secret() {
      return secret()
    },
    get secrets() {
      return [secret(), ...(env.SECRET_BEFORE === undefined ? [] : [env.SECRET_BEFORE])]
    },
    get catalog() {
      return catalog()
    },
    sync(part) {
      const next = syncing.then(async () => {
        // Most of the commands never read an article, and need not wait for what reads Markdown.
        const { syncCatalog } = await import('./articles/sync-catalog.ts')
        return syncCatalog(database(), { contentDir: env.CONTENT_DIR, now: Date.now(), ...part })
      })
      syncing = next.catch(() => undefined)
      return next
    },
    comments,
    commentDatabase: async () => (await stores()).db,
    signIn: async () => (await stores()).signIn,
    // Asked here, because only the bundle that opened a database knows of which kind it is.
    whyShut: async () => (await stores()).whyShut(),
    async open() {
      await opening().whole
    },
    async close() {
      const closing = opened
      opened = undefined
      await (await closing?.whole)?.db.destroy()
    },
    services: checkServices(env),
    notifications: async () => (await stores()).notifications,
    desk: async () => (await stores()).desk,
    mostCommented: keepAnswer(10_000, async () =>
      (await comments()).mostCommented(new Date(Date.now() - 30 * day), mostRanked),
    ),
    commentCounts: keepCounts(comments, 1000),
    pictures: new PictureStore({
      contentDir: env.CONTENT_DIR,
      folder: join(env.DATA_DIR, 'pictures'),
      lanes: Math.min(2, Math.max(1, availableParallelism() - 1)),
      log: (line) => log.warn(line),
    }),
    now: () => new Date(),
    newId: (now) => v7({ msecs: now.getTime() }),
  }
}

type Opened = {
  db: Kysely<CommentTables>
  comments: CommentStore
  signIn: SignInStores
  notifications: NotifyStore
  desk: DeskStore
  whyShut(): Promise<Shut | undefined>
}

async function openStores({ DATABASE_URL, DATABASE_CONNECTIONS, DATA_DIR }: Env): Promise<Opened> {
  const db = DATABASE_URL
    ? await (await import('./comments/open-postgres.ts')).openPostgres(DATABASE_URL, DATABASE_CONNECTIONS)
    : await openSqlite(DATA_DIR)
  const tables = db.withTables<ModeratorTables>()
  return {
    ...{ db, comments: new SqlCommentStore(db), notifications: new SqlNotifyStore(db) },
    desk: new SqlDeskStore(db),
    whyShut: () => patiently(() => whyShut(db)),
    signIn: { moderators: new SqlModeratorStore(tables), sessions: new SqlSessionStore(tables) },
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

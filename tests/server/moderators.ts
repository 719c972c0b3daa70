import { randomUUID } from 'node:crypto'
import { addModerator } from '../../src/comments/sign-in/add-moderator.ts'
import type { ModeratorTables } from '../../src/comments/sign-in/moderator-tables.ts'
import { SqlModeratorStore } from '../../src/comments/sign-in/sql-moderator-store.ts'
import type { ModeratorRole } from '../../src/domain/moderator.ts'
import { openStoreOf, type Stored } from './open-store-of.ts'
import { type Answer, askStore, send, someAddress } from './send.ts'
import type { TestServer } from './test-server.ts'

export type TestModerator = { id: string; name: string; password: string }

/** Somebody who may sign in to a running server's desk, under a name of their own. */
export async function addTestModerator(
  server: Stored,
  role: ModeratorRole = 'moderator',
): Promise<TestModerator> {
  const [id, name] = [randomUUID(), `Ana ${randomUUID().slice(0, 8)}`]
  const password = await withModerators(server, (moderators) =>
    addModerator({ id, name, role }, { moderators, now: new Date() }),
  )
  return { id, name, password: password ?? '' }
}

/** Does something to the moderators of a running server, as a command of another process would. */
export async function withModerators<T>(
  server: Stored,
  act: (moderators: SqlModeratorStore) => Promise<T>,
): Promise<T> {
  const db = await openStoreOf(server)
  try {
    return await act(new SqlModeratorStore(db.withTables<ModeratorTables>()))
  } finally {
    await db.destroy()
  }
}

type Sending = {
  /** Of a `Cookie` header. */
  cookie?: string
  /** What the browser says of where the form is; a page of ours when not given. */
  from?: Record<string, string>
  /** Address of the client; one that nobody has seen yet when not given. */
  address?: string
  headers?: Record<string, string>
}

/** Sends a form as a page of the desk does. */
export function postToDesk(
  server: TestServer,
  action: string,
  fields: Record<string, string> = {},
  { cookie, from, address = someAddress(), headers }: Sending = {},
): Promise<Answer> {
  return send(server, `/api/moderation/${action}`, {
    method: 'POST',
    headers: {
      ...(from ?? { origin: server.url, 'sec-fetch-site': 'same-origin' }),
      ...{ 'x-forwarded-for': address, 'content-type': 'application/x-www-form-urlencoded' },
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
    body: String(new URLSearchParams(fields)),
  })
}

/** What a browser would send back of the cookies that an answer has set. */
export function cookiesOf({ headers }: Answer): string {
  const pairs = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '')
  return pairs.filter((pair) => !pair.endsWith('=')).join('; ')
}

/** Signs somebody in. @returns the `Cookie` header of their browser */
export async function signInTo(
  server: TestServer,
  { name, password }: TestModerator,
  sending: Sending = {},
): Promise<string> {
  const answer = await postToDesk(server, 'sign-in', { name, password }, sending)
  if (answer.status !== 303) throw new Error(`${name} is not let in: ${answer.status}`)
  return cookiesOf(answer)
}

/** Whether a browser with these cookies is let in to the desk. */
export async function isLetIn(server: TestServer, cookie: string): Promise<boolean> {
  const { status } = await send(server, '/moderation', { headers: { cookie } })
  if (status !== 200 && status !== 303) throw new Error(`The desk answers ${status}.`)
  return status === 200
}

/** Everything that is kept of moderators and their sessions. */
export async function deskRows(server: TestServer): Promise<string> {
  const rows: unknown[] = []
  for (const table of ['moderators', 'moderator_sessions', 'moderator_recovery_codes'])
    rows.push(await askStore(server, `select * from ${table} order by 1, 2`))
  return JSON.stringify(rows)
}

import { join } from 'node:path'
import Database from 'libsql'
import { type Answer, post, send, someAddress } from './send.ts'
import type { TestServer } from './test-server.ts'

export type OwnComment = { id: string; editToken: string; cookie: string; location: string }

/** Sends a comment as a program does, and keeps what its author is told. */
export async function write(server: TestServer, fields: Record<string, unknown>): Promise<OwnComment> {
  const { status, text, headers } = await post(server, fields, { as: 'json' })
  if (status !== 201 && status !== 202) throw new Error(`Not kept: ${status} ${text}`)
  const { id, editToken } = JSON.parse(text) as OwnComment
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  return { id, editToken, cookie, location: headers.location ?? '' }
}

type Change = { method?: string; headers?: Record<string, string>; fields?: Record<string, unknown> }

/** Changes a comment as a program does, from a client of its own. */
export function change(
  server: TestServer,
  id: string,
  { method = 'PATCH', headers, fields }: Change,
): Promise<Answer> {
  return send(server, `/api/comments/${id}`, {
    method,
    headers: {
      'x-forwarded-for': someAddress(),
      ...(fields && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(fields && { body: JSON.stringify(fields) }),
  })
}

/** Sends a form to one of a comment's addresses, as a page of ours does. */
export function submit(
  server: TestServer,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send(server, path, {
    method: 'POST',
    headers: {
      ...{ 'x-forwarded-for': someAddress(), 'content-type': 'application/x-www-form-urlencoded' },
      ...{ origin: server.url, 'sec-fetch-site': 'same-origin' },
      ...headers,
    },
    body: String(new URLSearchParams(fields)),
  })
}

/** Changes the rows of the running server's database, as time or a moderator would. */
export async function alter(server: TestServer, sql: string, ...values: (string | number)[]): Promise<void> {
  const literals = values.map((value) =>
    typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`,
  )
  const statement = sql.replaceAll('?', () => String(literals.shift()))
  if (server.database) {
    await server.database.query(statement)
    return
  }
  const file = new Database(join(server.dataDir, 'comments.db'))
  try {
    file.pragma('busy_timeout = 3000')
    file.exec(statement)
  } finally {
    file.close()
  }
}

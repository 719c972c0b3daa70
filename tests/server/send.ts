import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import Database from 'libsql'
import { aMultipartBody } from '../builders/a-multipart-body.ts'
import type { TestServer } from './test-server.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

type Sent = {
  method?: string
  headers?: Record<string, string>
  /** Chunks are sent without a length. */
  body?: string | Buffer | string[]
  /** An address of this machine's own, 127.x.y.z, that the connection comes from. */
  from?: string
}

/** One request with no header but those given, over a connection of its own; redirects are not followed. */
export function send(server: TestServer, path: string, { method = 'GET', headers, body, from }: Sent = {}) {
  return new Promise<Answer>((resolve, reject) => {
    let answered = false
    const sending = request(
      server.url + path,
      { method, agent: false, headers: headers ?? {}, ...(from !== undefined && { localAddress: from }) },
      (response) => {
        answered = true
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      },
    )
    // A server that has refused a body may hang up while the rest of it is on its way.
    sending.on('error', (error) => answered || reject(error))
    if (Array.isArray(body)) for (const chunk of body) sending.write(chunk)
    else if (body !== undefined) sending.setHeader('content-length', Buffer.byteLength(body)).write(body)
    sending.end()
  })
}

type PostOptions = { as?: 'form' | 'json' | 'multipart'; headers?: Record<string, string>; from?: string }

/** Posts a comment, from a client of its own unless the headers say which. */
export function post(
  server: TestServer,
  fields: Record<string, unknown>,
  { as = 'form', headers = {}, ...rest }: PostOptions = {},
): Promise<Answer> {
  const [contentType, body] = encoded(fields, as)
  const own = { 'x-forwarded-for': someAddress(), 'content-type': contentType, ...headers }
  return send(server, '/api/comments', { method: 'POST', headers: own, body, ...rest })
}

/** The address of a client that nobody has seen yet; counts where TRUSTED_PROXY_HOPS is 1. */
export function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
}

type Row = Record<string, unknown>

/** What a SELECT gives from the store that the server uses; nothing before the server has made its tables. */
export async function askStore({ dataDir, database }: TestServer, select: string): Promise<Row[]> {
  if (database) {
    const [tables] = await database.query("select to_regclass('comments') as comments")
    return tables?.comments ? database.query(select) : []
  }
  const path = join(dataDir, 'comments.db')
  if (!existsSync(path)) return []
  const file = new Database(path)
  try {
    return file.prepare(select).all() as Row[]
  } finally {
    file.close()
  }
}

/** The comments' table as it is kept. */
export function rowsOf(server: TestServer): Promise<Row[]> {
  return askStore(server, 'select * from comments order by created_at, id')
}

/** The row of the comment with this text; every test writes a text of its own. */
export async function rowOf(server: TestServer, body: string): Promise<Row | undefined> {
  return (await rowsOf(server)).find((row) => row.body === body)
}

function encoded(fields: Record<string, unknown>, as: 'form' | 'json' | 'multipart'): [string, string] {
  if (as === 'json') return ['application/json', JSON.stringify(fields)]
  const texts = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])
  if (as === 'form') return ['application/x-www-form-urlencoded', String(new URLSearchParams(texts))]
  const { contentType, body } = aMultipartBody(texts)
  return [contentType, body]
}

import { aSubmission } from '../builders/a-submission.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { post, rowsOf, send } from './send.ts'
import type { TestServer } from './test-server.ts'

export type PublishedComment = {
  id: string
  /** As it is in the database. */
  row: Record<string, unknown>
  /** As it is on the page that the answer led to. */
  element: HTMLElement
  page: Document
  html: string
}

/** Sends a comment as a browser does, and reads it back from the database and from its page. */
export async function publish(
  server: TestServer,
  own: Parameters<typeof aSubmission>[0] = {},
): Promise<PublishedComment> {
  const { status, headers } = await post(server, aSubmission(own))
  const [, path, id] = /^([^#]+)#comment-(.+)$/.exec(headers.location ?? '') ?? []
  if (status !== 303 || !path || !id) throw new Error(`Not published: ${status} ${headers.location}`)
  const html = (await send(server, path)).text
  const page = parseHtml(html)
  const element = page.getElementById(`comment-${id}`)
  const row = (await rowsOf(server)).find((candidate) => candidate.id === id)
  if (!element || !row) throw new Error(`Comment ${id} is not on its page, or not in the database.`)
  return { id, row, element, page, html }
}

import type { IncomingMessage } from 'node:http'
import { authorTokenIn } from '../comments/author/author-cookie.ts'
import { deleteComment } from '../comments/author/delete-comment.ts'
import { type EditContext, editComment } from '../comments/author/edit-comment.ts'
import { previewEdit } from '../comments/author/preview-comment.ts'
import { readChange, type SentChange } from '../comments/author/read-change.ts'
import { isOwnOrigin } from '../comments/check-origin.ts'
import { readSubmission } from '../comments/read-submission.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { clientKey } from './client-key.ts'
import { commented, senderOf, wantsJson } from './comment-endpoint.ts'
import type { RequestFault } from './comment-refusal.ts'
import type { Answer } from './json-answer.ts'
import { answerChange, type ChangeResult } from './own-comment-answer.tsx'
import { paperRules } from './paper-rules.ts'

const methods = ['PATCH', 'DELETE', 'POST']

/**
 * What an author does with a comment of theirs, from the request to the answer: PATCH and DELETE from programs, POST
 * with an `action` from forms.
 */
export async function receiveChange(request: IncomingMessage, id: string): Promise<Answer> {
  const wired = await wiredWithCatalog()
  const context = { wired, id, asJson: wantsJson(request), sent: undefined as SentChange | undefined }
  const result = await resultOf(request, context).catch(
    (cause): ChangeResult => ({ kind: 'store-away', cause }),
  )
  return answerChange(result, context)
}

type ChangeContext = { wired: Wired; id: string; sent: SentChange | undefined }

async function resultOf(request: IncomingMessage, context: ChangeContext): Promise<ChangeResult> {
  const { wired, id } = context
  if (!methods.includes(request.method ?? '')) return { kind: 'wrong-method', allow: methods.join(', ') }
  if (!isOwnOrigin(request.headers, wired.env.SITE_URL)) return { kind: 'foreign-origin' }
  const read = await readSent(request)
  if ('kind' in read) {
    if (read.kind === 'too-large') context.sent = { ...emptyChange, comment: read.typed.comment }
    return read
  }
  context.sent = read
  const token = secretIn(request, read, wired.env.SITE_URL)
  if (token === 'cookie-from-nowhere') return { kind: 'foreign-origin' }
  const act = { ...changeContext(request, wired), token }
  if (request.method === 'DELETE' || read.action === 'delete') return deleteComment(id, read.version, act)
  return read.preview ? previewEdit(id, read, act) : editComment(id, read, act)
}

async function readSent(request: IncomingMessage): Promise<SentChange | RequestFault> {
  const { 'content-type': type, 'content-length': length } = request.headers
  if (request.method === 'DELETE' && type === undefined && !Number(length)) return emptyChange
  const submission = await readSubmission(request, type)
  if (submission.kind !== 'read') return submission
  return readChange(submission.sent) ?? { kind: 'malformed', status: 422 }
}

const emptyChange: SentChange = { preview: false, comment: '' }

/**
 * The author's secret. One that is given with the request is enough; a cookie comes along by itself, so that the
 * request has to say that it is ours.
 */
function secretIn({ headers }: IncomingMessage, sent: SentChange, siteUrl: string) {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  const given = bearer ?? [headers['x-edit-token']].flat()[0] ?? sent.editToken ?? sent.token
  if (given !== undefined) return given
  const brought = authorTokenIn(headers.cookie, { siteUrl })
  const saysWhence = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined
  return brought === undefined || saysWhence ? brought : 'cookie-from-nowhere'
}

function changeContext(request: IncomingMessage, wired: Wired): Omit<EditContext, 'token'> {
  const { secret, services, comments, now, catalog } = wired
  return {
    ...{ store: comments, now, secret },
    articleById: (id) => commented(catalog.articleById(id, now().getTime()), wired, now().getTime()),
    ...{ rules: paperRules(wired), services, sender: senderOf(request, wired) },
    clientKey: clientKey(request, wired),
  }
}

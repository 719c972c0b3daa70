import { z } from 'zod'
import { textKey } from '../../comments/comment-keys.ts'
import type { Decided } from '../../comments/desk/desk-store.ts'
import { parseDraft, typedFields } from '../../comments/draft.ts'
import type { Session } from '../../comments/sign-in/session-store.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { urls } from '../../site/urls.ts'
import { faultText } from '../../ui/fault-text.ts'
import { CommentFilePage, type FileView } from '../../ui/moderation/comment-file-page.tsx'
import { DeskNav } from '../../ui/moderation/desk-nav.tsx'
import type { EditView } from '../../ui/moderation/edit-form.tsx'
import type { Wired } from '../../wiring.ts'
import { type DeskRequest, deskAction, refuse } from '../sign-in/desk-action.tsx'
import { type DeskAnswer, deskDocument, seeOther } from '../sign-in/desk-answer.tsx'
import { deskProps } from '../sign-in/desk-page.ts'
import { deskPlace, deskView } from './desk-place.ts'
import { textSchema } from './desk-query.ts'
import { fileView } from './file-page.ts'
import { toldPath } from './told-path.ts'

const sentSchema = z
  .object({ id: textSchema, version: z.coerce.number().int().catch(0) })
  .catch({ id: '', version: 0 })

/** `POST /api/moderation/edit`: changes what a comment says, by the rules for everybody's comments. */
export function receiveEdit(request: DeskRequest): Promise<DeskAnswer> {
  const typed = typedFields(request.body)
  const act = async (session: Session, wired: Wired) => {
    const edit = { ...sentSchema.parse(request.body), name: typed.name, comment: typed.comment, faults: {} }
    const parsed = parseDraft({ ...typed, email: '', parent: '' })
    if ('faults' in parsed) return again(session, { ...edit, faults: faultsOf(parsed.faults, wired) }, 422)
    const { name, comment } = parsed.draft
    const { id, version } = edit
    const [at, store] = [wired.now(), await wired.desk()]
    const batch = wired.newId(at)
    const change = { id, version, name, body: comment, textKey: textKey(wired.secret, comment) }
    const edited = await store.edit(change, { moderatorId: session.moderator.id, at, batch })
    return answerTo(edited, batch, edit, session)
  }
  return deskAction(request, act, typed.comment)
}

function answerTo(
  { kind, id }: Decided,
  batch: string,
  edit: EditView,
  session: Session,
): Promise<DeskAnswer> | DeskAnswer {
  if (kind === 'done') return seeOther(toldPath(deskUrls.comment(id), { batch }))
  if (kind === 'gone') return seeOther(toldPath(deskUrls.comment(id), { gone: '1' }))
  if (kind === 'unknown') return seeOther(toldPath(urls.desk(), { unknown: '1' }))
  return again(session, edit, 409)
}

function faultsOf(
  faults: Extract<ReturnType<typeof parseDraft>, { faults: unknown }>['faults'],
  { catalog }: Wired,
): EditView['faults'] {
  const { locale } = catalog.settings()
  return Object.fromEntries(
    faults.map(({ field, code }) => [field, faultText(code, messagesFor(locale, locale))]),
  )
}

/** The comment's page again, with what was typed; in a conflict, for the version that there is now. */
async function again({ moderator }: Session, edit: EditView, status: 409 | 422): Promise<DeskAnswer> {
  const props = await deskProps(moderator, async (context, views) => {
    const place = await deskPlace(moderator, context, views)
    return deskView(place, deskUrls.comment(edit.id), async () => {
      const view = await fileView(edit.id, place)
      return view && withTyped(view, edit, status === 409 ? place.texts.editConflict : undefined)
    })
  })
  if (!props.view.page) return refuse(404, (texts) => texts.didNotWork)
  const desk = deskTextsFor(props.locale)
  return deskDocument(props, {
    ...{ status, title: () => desk.edit, navigation: ({ nav }) => <DeskNav nav={nav} texts={desk} /> },
    page: ({ page }) => <CommentFilePage view={page as FileView} texts={desk} />,
  })
}

function withTyped(view: FileView, edit: EditView, conflict: string | undefined): FileView {
  if (conflict === undefined) return { ...view, edit: { ...edit, version: edit.version } }
  const typed = { ...edit, version: view.edit.version, faults: { comment: conflict } }
  return { ...view, edit: typed, outcome: { done: [], problems: [{ text: conflict }] } }
}

import type { GetServerSidePropsContext } from 'next'
import { z } from 'zod'
import type { CommentFile } from '../../comments/desk/desk-store.ts'
import type { KeptComment } from '../../domain/comment.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { BanOffer } from '../../ui/moderation/ban-offers.tsx'
import type { FileView } from '../../ui/moderation/comment-file-page.tsx'
import type { ItemView } from '../../ui/moderation/item-view.ts'
import { type DeskPlace, deskRoute } from './desk-place.ts'
import { eventView } from './event-view.ts'
import { itemViews } from './item-views.ts'
import { outcomeView } from './outcome-view.ts'
import { type NameOf, namesOfActors } from './people.ts'
import { findingText, reportText } from './reason-texts.ts'

/** `/moderation/comments/{id}` for whoever is signed in. @throws StoreAway */
export function filePage(asked: GetServerSidePropsContext) {
  const id = z.string().catch('').parse(asked.params?.id)
  return deskRoute(asked, async (place) => {
    const view = await fileView(id, place)
    const outcome = view && (await outcomeView(asked.query, place))
    return view && { ...view, ...(outcome && { outcome }) }
  })
}

/** Everything about one comment; `undefined` when there is none with this id. */
export async function fileView(id: string, place: DeskPlace): Promise<FileView | undefined> {
  const file = await place.store.file(id)
  if (!file) return undefined
  const { comment } = file
  const around = await itemViews(file.around, place)
  const nameOf = await namesOfActors(place.context, place.texts)
  return {
    item: withFindings(comment, around.find((item) => item.id === id) as ItemView, place),
    here: deskUrls.comment(id),
    edit: { id, version: comment.version, name: comment.name, comment: comment.body, faults: {} },
    reports: reportViews(file, place),
    around,
    alike: file.alike,
    bans: banOffers(comment),
    history: historyView(file, nameOf, place),
  }
}

/** Here what the checks had to say is told for good. */
function withFindings({ findings }: KeptComment, item: ItemView, { views }: DeskPlace): ItemView {
  return {
    ...item,
    reasons: [
      ...new Set([...item.reasons, ...findings.map((finding) => findingText(finding, views.locale))]),
    ],
  }
}

function reportViews({ reports }: CommentFile, { views, texts }: DeskPlace): FileView['reports'] {
  return reports.map(({ reason, note, at, isHandled }, i) => ({
    ...{ id: String(i), reason: reportText(reason, texts), note, time: views.instant(at), isHandled },
  }))
}

/** What is known of an author. Addresses have no value that anybody is shown. */
function banOffers({ name, emailKey, clientKey }: KeptComment): BanOffer[] {
  return [
    ...(name === '' ? [] : [{ kind: 'name' as const, value: name }]),
    ...(emailKey === undefined ? [] : [{ kind: 'email' as const, value: '' }]),
    ...(clientKey === '' ? [] : [{ kind: 'address' as const, value: '' }]),
  ]
}

function historyView(
  { comment, events, revisions }: CommentFile,
  nameOf: NameOf,
  place: DeskPlace,
): FileView['history'] {
  const { views, moderator } = place
  return {
    events: events.map((event) => {
      const { detail, actor } = event
      const isMine = actor === moderator.id && detail.version === comment.version
      return { ...eventView(event, nameOf, place), ...(isMine && detail.batch && { undo: detail.batch }) }
    }),
    revisions: revisions.map(({ version, name, body, at, actor }) => ({
      ...{ version, name, body, who: nameOf(actor), time: views.instant(at) },
    })),
  }
}

import type { LoggedEvent, OpenReports } from '../../comments/desk/desk-store.ts'
import { commentAsText, renderComment } from '../../comments/render-comment.ts'
import type { KeptComment } from '../../domain/comment.ts'
import { urls } from '../../site/urls.ts'
import type { ItemView } from '../../ui/moderation/item-view.ts'
import type { DeskPlace } from './desk-place.ts'
import { type NameOf, namesOfActors } from './people.ts'
import { findingText, openReportsText } from './reason-texts.ts'

/** Letters of the comment that is answered. */
const excerptLength = 140

type Around = {
  answered: Map<string, KeptComment>
  reports: OpenReports[]
  deeds: LoggedEvent[]
  nameOf: NameOf
}

/** Comments as moderators see them, in their order. Keys and addresses stay here. */
export async function itemViews(comments: readonly KeptComment[], place: DeskPlace): Promise<ItemView[]> {
  const { store, context, texts } = place
  const parents = [...new Set(comments.flatMap(({ parentId }) => parentId ?? []))]
  const idsOf = (chosen: KeptComment[]) => chosen.map(({ id }) => id)
  const [answered, reports, deeds, nameOf] = await Promise.all([
    store.some(parents),
    store.openReports(idsOf(comments.filter((comment) => comment.reports > 0))),
    store.eventsOf(idsOf(comments.filter(({ moderatedAt }) => moderatedAt !== undefined))),
    namesOfActors(context, texts),
  ])
  const around = { answered: new Map(answered.map((one) => [one.id, one])), reports, deeds, nameOf }
  return comments.map((comment) => itemView(comment, around, place))
}

function itemView(comment: KeptComment, around: Around, place: DeskPlace): ItemView {
  const { id, version, status, name, body, createdAt, editedAt, parentId } = comment
  const { views } = place
  const answered = around.answered.get(parentId ?? '')
  const href = publicHref(comment, place)
  return {
    ...{ id, version, status, name, html: renderComment(body), time: views.instant(createdAt) },
    ...(editedAt && { edited: views.instant(editedAt) }),
    article: articleOf(comment.articleId, place),
    reasons: reasonsOf(comment, around, place),
    reports: comment.reports,
    ...(answered && { answers: { id: answered.id, name: answered.name, excerpt: excerptOf(answered) } }),
    ...(href !== undefined && { publicHref: href }),
  }
}

/** What readers say counts until it is answered; what the checks say, until a moderator has decided. */
function reasonsOf(
  comment: KeptComment,
  { reports, deeds, nameOf }: Around,
  { texts, views }: DeskPlace,
): string[] {
  const { id, status, findings, moderatedAt } = comment
  const isOwn = ({ commentId }: { commentId: string }) => commentId === id
  const decided = moderatedAt && deeds.findLast((deed) => isOwn(deed) && deed.detail.to === status)
  const checked = moderatedAt || status === 'published' ? [] : findings
  return [
    ...reports.filter(isOwn).map((report) => openReportsText(report, texts)),
    ...checked.map((finding) => findingText(finding, views.locale)),
    ...(decided && status !== 'published' ? [texts.decidedBy(nameOf(decided.actor))] : []),
  ]
}

function articleOf(id: string, { context }: DeskPlace): ItemView['article'] {
  const article = context.catalog.articleById(id, context.at)
  return article ? { id, title: article.title, slug: article.slug } : { id, title: id }
}

function publicHref({ id, status, articleId }: KeptComment, { context }: DeskPlace): string | undefined {
  const article = status === 'published' ? context.catalog.articleById(articleId, context.at) : undefined
  return article && urls.permalink(article.slug, id)
}

function excerptOf({ body }: KeptComment): string {
  const text = commentAsText(body).replace(/\s+/g, ' ').trim()
  const letters = [...text]
  return letters.length > excerptLength ? `${letters.slice(0, excerptLength).join('')}…` : text
}

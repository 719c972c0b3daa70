import type { SubscriptionState } from '../../comments/notify/notify-store.ts'
import { type ReadToken, readNotifyToken, type TokenPurpose } from '../../comments/notify/notify-token.ts'
import { type PageContext, type PageProps, pageProps } from '../page-props.ts'

/** "ask" shows a button; nothing else changes anything. */
export type NotificationView = {
  purpose: TokenPurpose
  state: 'ask' | 'confirmed' | 'ended' | 'late' | 'broken'
  token: string
  /** Of the article that the comment is on, while it is public. */
  title?: string
}

/** What a link of a mail leads to: it says how things are, and asks. */
export function notificationPage(
  purpose: TokenPurpose,
  token: string,
): Promise<PageProps<NotificationView> | undefined> {
  return pageProps<NotificationView>(`/notifications/${purpose}`, async (context) => {
    const read = readNotifyToken(context.secrets, purpose, token, context.at)
    if (read.kind === 'unknown') return { view: { purpose, token: '', state: 'broken' } }
    const subscription = await (await context.notifications()).subscription(read.id)
    const article = articleOf(subscription, context)
    const view = { purpose, token, state: stateOf(subscription, purpose, read) }
    return article ? { view: { ...view, title: article.title }, lang: article.lang } : { view }
  })
}

/** The status of the answer: a link that cannot do anything is not found, or gone. */
export function notificationStatus({ state }: NotificationView): number {
  return state === 'broken' ? 404 : state === 'late' ? 410 : 200
}

function stateOf(
  { kind }: SubscriptionState,
  purpose: TokenPurpose,
  read: ReadToken,
): NotificationView['state'] {
  if (kind === 'gone' || kind === 'ended') return 'ended'
  if (kind === 'confirmed' && purpose === 'confirm') return 'confirmed'
  return read.kind === 'late' ? 'late' : 'ask'
}

function articleOf(subscription: SubscriptionState, { catalog, at }: PageContext) {
  if (subscription.kind === 'gone') return undefined
  return catalog.articleById(subscription.comment.articleId, at)
}

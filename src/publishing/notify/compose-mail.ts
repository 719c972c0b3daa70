import type { CatalogArticle } from '../../articles/catalog.ts'
import { unsealEmail } from '../../comments/comment-keys.ts'
import type { CommentStore } from '../../comments/comment-store.ts'
import type { Mail } from '../../comments/notify/notify-store.ts'
import { confirmWithin, notifyToken } from '../../comments/notify/notify-token.ts'
import type { Comment } from '../../domain/comment.ts'
import type { Messages } from '../../site/messages/messages.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { urls } from '../../site/urls.ts'
import type { Wired } from '../../wiring.ts'
import { ViewMaker } from '../view-maker.ts'
import { harmlessText, oneLine, withoutAddresses } from './harmless-text.ts'
import { letterHtml } from './letter-html.ts'
import { letterText, type MailLetter } from './mail-letter.ts'
import type { Letter } from './send-letter.ts'

export type MailContext = Pick<Wired, 'catalog' | 'comments' | 'env' | 'now' | 'secret' | 'secrets'>

type About = {
  article: CatalogArticle
  views: ViewMaker
  messages: Messages
  siteUrl: string
}

/**
 * A mail in the language of its article, with links to the paper's own address only.
 *
 * @returns `undefined` when the article is not public any more: there is nothing to read
 */
export async function composeMail(mail: Mail, context: MailContext): Promise<Letter | undefined> {
  const { catalog, env, now, secret } = context
  const { comment, sealedEmail } = mail.to
  const article = catalog.articleById(comment.articleId, now().getTime())
  if (!article) return undefined
  const views = new ViewMaker(catalog, catalog.settings(), article.lang)
  const messages = messagesFor(views.locale, views.site.locale)
  const about: About = { article, views, messages, siteUrl: env.SITE_URL }
  const token = notifyToken(secret, 'unsubscribe', comment.id)
  const letter =
    mail.kind === 'confirm'
      ? question(about, comment, token, context)
      : await notice(about, mail.answers, token, await context.comments())
  return {
    to: addressIn(sealedEmail, context.secrets),
    from: { name: oneLine(views.site.name), address: env.MAIL_FROM },
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: messageId(mail, env.SITE_URL),
    unsubscribe: env.SITE_URL + urls.notificationAction('unsubscribe', token),
  }
}

/** @throws Error when it was sealed with none of the secrets */
function addressIn(sealedEmail: string, [present = '', before]: readonly string[]): string {
  try {
    return unsealEmail(present, sealedEmail)
  } catch (error) {
    if (before === undefined) throw error
    return unsealEmail(before, sealedEmail)
  }
}

/** It may go to anybody whose address somebody typed: nothing that a commenter wrote is in it. */
function question(
  { article, views, messages, siteUrl }: About,
  comment: Comment,
  token: string,
  { now, secret }: MailContext,
): MailLetter {
  const paper = views.site.name
  const confirm = notifyToken(secret, 'confirm', comment.id, now().getTime() + confirmWithin)
  return {
    lang: views.locale,
    subject: oneLine(messages.mailConfirmSubject(paper)),
    intro: messages.mailConfirmWhy(paper, article.title),
    quotes: [],
    links: [{ label: '', href: siteUrl + urls.notification('confirm', confirm) }],
    outro: [messages.mailConfirmElse],
    stop: { label: messages.mailConfirmStop, href: siteUrl + urls.notification('unsubscribe', token) },
  }
}

async function notice(
  { article, views, messages, siteUrl }: About,
  answers: readonly Comment[],
  token: string,
  store: CommentStore,
): Promise<MailLetter> {
  const quotes = answers.map(async ({ id, name, body, createdAt }) => ({
    by: messages.mailAnswerBy(withoutAddresses(name), views.time(createdAt).text),
    text: harmlessText(body),
    link: {
      label: messages.mailReadOn,
      href: siteUrl + urls.comment(article.slug, (await store.placeOf(id)) ?? { page: 1 }, id),
    },
  }))
  return {
    lang: views.locale,
    subject: oneLine(messages.mailNoticeSubject(answers.length, article.title)),
    intro: messages.mailNoticeIntro(views.site.name, article.title),
    quotes: await Promise.all(quotes),
    links: [],
    outro: [],
    stop: { label: messages.mailWhy, href: siteUrl + urls.notification('unsubscribe', token) },
  }
}

/** Of the same mail always the same, so that one that is sent twice can be told (RFC 5322, 3.6.4). */
function messageId(mail: Mail, siteUrl: string): string {
  const first = mail.kind === 'notice' ? `.${mail.answers[0]?.id}` : ''
  return `<${mail.kind}.${mail.to.comment.id}${first}@${new URL(siteUrl).hostname}>`
}

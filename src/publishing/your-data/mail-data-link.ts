import { emailKey } from '../../comments/comment-keys.ts'
import { isKnownEmail } from '../../comments/rights/comments-of-email.ts'
import { dataToken } from '../../comments/rights/data-token.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { urls } from '../../site/urls.ts'
import type { Wired } from '../../wiring.ts'
import { oneLine } from '../notify/harmless-text.ts'
import { letterHtml } from '../notify/letter-html.ts'
import { letterText, type MailLetter } from '../notify/mail-letter.ts'
import type { SendLetter } from '../notify/send-letter.ts'

const day = 24 * 60 * 60

/** Letters to one address, and requests of one client, in a day. */
const mostAsked = { address: 3, client: 20 }

type Needs = Pick<Wired, 'catalog' | 'comments' | 'commentDatabase' | 'env' | 'now' | 'secret'>

/**
 * Mails the link that opens somebody's data, when there are any. Who asked is never told whether there are: the
 * answer is the same and does not wait for this.
 *
 * @returns whether a letter was sent
 */
export async function mailDataLink(
  email: string,
  clientKey: string,
  { catalog, comments, commentDatabase, env, now, secret }: Needs,
  send: SendLetter,
): Promise<boolean> {
  const store = await comments()
  const keys = [
    [`your-data ${clientKey}`, mostAsked.client],
    [`your-data ${emailKey(secret, email)}`, mostAsked.address],
  ] as const
  for (const [key, limit] of keys) if ((await store.takeTurn(key, limit, day, now())) > 0) return false
  if (!(await isKnownEmail(await commentDatabase(), secret, email))) return false
  const { locale, name } = catalog.settings()
  const messages = messagesFor(locale, locale)
  const link = env.SITE_URL + urls.yourData(dataToken(secret, email, now()))
  const letter: MailLetter = {
    ...{
      lang: locale,
      subject: oneLine(messages.dataMailSubject(name)),
      intro: messages.dataMailIntro(name),
    },
    ...{ quotes: [], links: [{ label: '', href: link }], outro: [messages.dataMailElse] },
    stop: { label: name, href: env.SITE_URL },
  }
  await send({
    ...{ to: email, from: { name: oneLine(name), address: env.MAIL_FROM }, subject: letter.subject },
    ...{ text: letterText(letter), html: letterHtml(letter) },
    messageId: `<data.${now().getTime().toString(36)}.${emailKey(secret, email).slice(0, 12)}@${new URL(env.SITE_URL).hostname}>`,
  })
  return true
}

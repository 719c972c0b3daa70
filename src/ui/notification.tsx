import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { MessagePage } from './message-page.tsx'
import type { FrameView } from './site-frame.tsx'

type View = {
  purpose: 'confirm' | 'unsubscribe'
  state: 'ask' | 'confirmed' | 'ended' | 'late' | 'broken'
  token: string
  title?: string
}

type Texts = { heading: string; text: string }

/** How things are with mails about answers to a comment, and what can be done. */
export function notificationTexts({ purpose, state, title }: View, paper: string, messages: Messages): Texts {
  const about = title ?? paper
  switch (state) {
    case 'ask':
      return purpose === 'confirm'
        ? { heading: messages.confirmHeading, text: messages.confirmText(about) }
        : { heading: messages.stopHeading, text: messages.stopText(about) }
    case 'confirmed':
      return { heading: messages.confirmedHeading, text: messages.confirmedText(about) }
    case 'ended':
      return { heading: messages.stoppedHeading, text: messages.stoppedText }
    case 'late':
      return { heading: messages.lateLinkHeading, text: messages.lateLinkText }
    case 'broken':
      return { heading: messages.brokenLinkHeading, text: messages.brokenLinkText }
  }
}

type Props = { frame: FrameView; messages: Messages; view: View; texts: Texts }

/** The page behind the links of a mail. Opening it does nothing; its buttons do. */
export function Notification({ frame, messages, view, texts }: Props) {
  const action = `${urls.notificationAction(view.purpose, view.token)}&from=page`
  return (
    <MessagePage {...{ frame, messages, ...texts }}>
      {view.state === 'ask' && (
        <form method="post" action={action}>
          <p className="actions">
            <button type="submit">
              {view.purpose === 'confirm' ? messages.confirmButton : messages.stopButton}
            </button>
          </p>
          {view.purpose === 'unsubscribe' && (
            <p className="actions">
              <button type="submit" formAction={`${action}&scope=all`}>
                {messages.stopAllButton}
              </button>
            </p>
          )}
        </form>
      )}
    </MessagePage>
  )
}

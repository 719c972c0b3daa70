import type { ReactNode } from 'react'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { MessagePage } from './message-page.tsx'
import type { FrameView } from './site-frame.tsx'

type View = {
  state: 'ask' | 'by-hand' | 'sent' | 'erased' | 'late' | 'open'
  token: string
  erase: 'remove-text' | 'keep-text'
}

type Texts = { heading: string; text: string }

/** What the page says in each state. */
export function yourDataTexts({ state }: View, messages: Messages): Texts {
  const texts = {
    ask: { heading: messages.dataHeading, text: messages.dataText },
    'by-hand': { heading: messages.dataHeading, text: messages.dataByHand },
    sent: { heading: messages.dataSentHeading, text: messages.dataSentText },
    erased: { heading: messages.dataErasedHeading, text: messages.dataErasedText },
    late: { heading: messages.lateLinkHeading, text: messages.dataLateText },
    open: { heading: messages.dataHeading, text: messages.dataOpenText },
  } satisfies Record<View['state'], Texts>
  return texts[state]
}

type Props = { frame: FrameView; messages: Messages; view: View; texts: Texts }

/** Asks for an address, or offers what its owner may do. Opening the page does nothing; its buttons do. */
export function YourData({ frame, messages, view, texts }: Props) {
  return (
    <MessagePage {...{ frame, messages, ...texts }}>
      {(view.state === 'ask' || view.state === 'late') && <AskForm messages={messages} />}
      {view.state === 'open' && <Choices {...{ messages, view }} />}
    </MessagePage>
  )
}

function AskForm({ messages }: Pick<Props, 'messages'>) {
  return (
    <form method="post" action={urls.yourDataAction()}>
      <p className="field">
        <label htmlFor="data-email">{messages.emailLabel}</label>
        <input id="data-email" name="email" type="email" autoComplete="email" required maxLength={254} />
      </p>
      <Button action="ask">{messages.dataAskButton}</Button>
    </form>
  )
}

function Choices({ messages, view }: Pick<Props, 'messages' | 'view'>) {
  const choices = [
    ['remove-text', messages.dataRemoveText],
    ['keep-text', messages.dataKeepText],
  ] as const
  return (
    <>
      <form method="post" action={urls.yourDataAction()}>
        <input type="hidden" name="token" value={view.token} />
        <Button action="download">{messages.dataDownloadButton}</Button>
      </form>
      <form method="post" action={urls.yourDataAction()}>
        <input type="hidden" name="token" value={view.token} />
        <fieldset>
          <legend>{messages.dataEraseLegend}</legend>
          {choices.map(([value, label]) => (
            <p key={value}>
              <label>
                <input type="radio" name="words" value={value} defaultChecked={value === view.erase} />{' '}
                {label}
              </label>
            </p>
          ))}
        </fieldset>
        <Button action="erase">{messages.dataEraseButton}</Button>
      </form>
    </>
  )
}

function Button({ action, children }: { action: string; children: ReactNode }) {
  return (
    <p className="actions">
      <button type="submit" name="do" value={action}>
        {children}
      </button>
    </p>
  )
}

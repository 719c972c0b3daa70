import type { ReactNode } from 'react'
import type { Messages } from '../site/messages/messages.ts'
import { urls } from '../site/urls.ts'
import { type FrameView, SiteFrame } from './site-frame.tsx'

type Props = { frame: FrameView; messages: Messages; heading: string; text: string; children?: ReactNode }

/** A page that says one thing, such as "not found", and where to go from there. */
export function MessagePage({ frame, messages, heading, text, children }: Props) {
  return (
    <SiteFrame frame={frame} messages={messages}>
      <section className="message">
        <h1>{heading}</h1>
        <p className="standfirst">{text}</p>
        {children}
        <p>
          <a href={urls.home()}>{messages.home}</a>
        </p>
      </section>
    </SiteFrame>
  )
}

import type { Messages } from '../site/messages/messages.ts'
import type { LeadPictureView } from './article-body.tsx'
import { SafeHtml } from './safe-html.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

type Props = {
  picture: LeadPictureView | undefined
  html: string
  corrections: { time: TimeView; text: string }[]
  messages: Messages
}

/** An article as feeds carry it; `portableHtml` makes it fit for them. */
export function FeedBody({ picture, html, corrections, messages }: Props) {
  return (
    <>
      {picture && <FeedPicture picture={picture} />}
      <SafeHtml className="prose" html={html} />
      {corrections.length > 0 && <h2>{messages.corrections}</h2>}
      {corrections.map(({ time, text }) => (
        <p key={`${time.iso} ${text}`}>
          <strong>
            <TimeStamp time={time} />
          </strong>{' '}
          {text}
        </p>
      ))}
    </>
  )
}

function FeedPicture({
  picture: { src, width, height, alt, caption, credit },
}: {
  picture: LeadPictureView
}) {
  return (
    <figure>
      <img src={src} width={width} height={height} alt={alt} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}

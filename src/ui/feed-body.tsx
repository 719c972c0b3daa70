import type { Messages } from '../site/messages/messages.ts'
import { plainPicture } from '../site/picture-sources.ts'
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

function FeedPicture({ picture }: { picture: LeadPictureView }) {
  const { alt, caption, credit } = picture
  const { path, width, height } = plainPicture(picture)
  return (
    <figure>
      <img src={path} width={width} height={height} alt={alt} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}

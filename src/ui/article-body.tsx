import type { Messages } from '../site/messages/messages.ts'
import { correctionAnchor, urls } from '../site/urls.ts'
import { assets } from './assets.ts'
import { PictureImage, type PictureView } from './picture-image.tsx'
import { SafeHtml } from './safe-html.tsx'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

export type LeadPictureView = PictureView & { caption?: string; credit?: string; license?: string }

/** `lang` is set when the name is in another language than the page. */
export type TagView = { slug: string; name: string; lang?: string }

type Props = {
  article: {
    html: string
    picture?: LeadPictureView
    corrections: { time: TimeView; text: string }[]
    tags: TagView[]
  }
  messages: Messages
}

export function ArticleBody({ article: { html, picture, corrections, tags }, messages }: Props) {
  return (
    <>
      {picture && <LeadPicture picture={picture} messages={messages} />}
      <SafeHtml className="prose" html={html} />
      {html.includes(' data-frame="') && <script type="module" src={assets.embeds} />}
      {corrections.length > 0 && (
        <section className="corrections" aria-labelledby="corrections">
          <h2 id="corrections">{messages.corrections}</h2>
          {corrections.map(({ time, text }, index) => (
            <p key={`${time.iso} ${text}`} id={correctionAnchor(index)}>
              <strong>
                <TimeStamp time={time} />
              </strong>{' '}
              {text}
            </p>
          ))}
        </section>
      )}
      {tags.length > 0 && (
        <nav className="tags" aria-label={messages.tags}>
          <ul>
            {tags.map(({ slug, name, lang }) => (
              <li key={slug}>
                <a href={urls.list('tags', slug)} lang={lang}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

function LeadPicture({ picture, messages }: { picture: LeadPictureView; messages: Messages }) {
  const { caption, credit, license } = picture
  const rights = [credit, license && `${messages.license}: ${license}`]
  const small = rights.filter(Boolean).join(' · ')
  return (
    <figure className="lead-picture">
      <PictureImage picture={picture} place="article-lead" />
      {(caption || small) && (
        <figcaption>
          {caption} {small && <small>{small}</small>}
        </figcaption>
      )}
    </figure>
  )
}

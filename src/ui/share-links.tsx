import type { Messages } from '../site/messages/messages.ts'

type Props = {
  title: string
  /** The article's address, absolute. */
  url: string
  messages: Messages
}

/** Plain links: nobody else learns of a reader who does not follow one. */
export function ShareLinks({ title, url, messages }: Props) {
  return (
    <nav className="share" aria-labelledby="share">
      <h2 id="share">{messages.share}</h2>
      <ul>
        {places(title, url, messages).map(([name, href]) => (
          <li key={name}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        {messages.permalink}{' '}
        <a href={url} rel="bookmark">
          {url.replace(/^https?:\/\//, '')}
        </a>
      </p>
    </nav>
  )
}

function places(title: string, url: string, messages: Messages): [name: string, href: string][] {
  const [text, address, both] = [title, url, `${title} ${url}`].map(encodeURIComponent)
  return [
    ['WhatsApp', `https://wa.me/?text=${both}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${both}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address}`],
    ['X', `https://x.com/intent/post?text=${text}&url=${address}`],
    [messages.emailLabel, `mailto:?subject=${text}&body=${both}`],
  ]
}

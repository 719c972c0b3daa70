export type MailLink = { label: string; href: string }

/** What a mail says. Its links are ours alone; everything else is text. */
export type MailLetter = {
  lang: string
  subject: string
  intro: string
  /** What somebody wrote, and where to read it. */
  quotes: { by: string; text: string; link: MailLink }[]
  links: MailLink[]
  outro: string[]
  /** The end of every mail: how to get no more of them. */
  stop: MailLink
}

/** A mail as HTML: no pictures, no styles, nothing that is loaded from anywhere. */
export function MailLetterHtml({ lang, subject, intro, quotes, links, outro, stop }: MailLetter) {
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <p>{intro}</p>
        {quotes.map(({ by, text, link }) => (
          <div key={link.href}>
            <p>{by}</p>
            <blockquote>
              {text.split('\n').map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never change
                <p key={index}>{line}</p>
              ))}
            </blockquote>
            <LinkLine {...link} />
          </div>
        ))}
        {links.map((link) => (
          <LinkLine key={link.href} {...link} />
        ))}
        {outro.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <hr />
        <LinkLine {...stop} />
      </body>
    </html>
  )
}

function LinkLine({ label, href }: MailLink) {
  return (
    <p>
      {label} <a href={href}>{href}</a>
    </p>
  )
}

/** The same for those who read text. */
export function mailLetterText({ intro, quotes, links, outro, stop }: MailLetter): string {
  const line = ({ label, href }: MailLink) => (label === '' ? href : `${label}\n${href}`)
  const quoted = quotes.map(({ by, text, link }) => `${by}\n\n${text.replace(/^/gm, '> ')}\n\n${line(link)}`)
  return [intro, ...quoted, ...links.map(line), ...outro, '-- ', line(stop)].join('\n\n').concat('\n')
}

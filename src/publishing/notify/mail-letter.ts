export type MailLink = { label: string; href: string }

/** What a mail says. Its links are ours alone; everything else is text. */
export type MailLetter = {
  /** Language of our words. */
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

/** A mail for those who read text. */
export function letterText({ intro, quotes, links, outro, stop }: MailLetter): string {
  const line = ({ label, href }: MailLink) => (label === '' ? href : `${label}\n${href}`)
  const quoted = quotes.map(({ by, text, link }) => `${by}\n\n${text.replace(/^/gm, '> ')}\n\n${line(link)}`)
  return [intro, ...quoted, ...links.map(line), ...outro, '-- ', line(stop)].join('\n\n').concat('\n')
}

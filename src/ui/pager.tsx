type Props = {
  /** What is paged, for those who hear the page. */
  label: string
  links: { href: string; text: string; rel: 'prev' | 'next' }[]
}

/** Links to the neighbouring pages of a list. */
export function Pager({ label, links }: Props) {
  if (links.length === 0) return null
  return (
    <nav className="pager" aria-label={label}>
      {links.map(({ href, text, rel }) => (
        <a key={rel} href={href} rel={rel}>
          {text}
        </a>
      ))}
    </nav>
  )
}

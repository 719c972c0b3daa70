type Props = {
  /** HTML from `render-markdown` or `render-comment`, and from nowhere else: both end in an allow-list. */
  html: string
  className: string
}

/** The only place that puts ready-made HTML into a page. */
export function SafeHtml({ html, className }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see `html`
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}

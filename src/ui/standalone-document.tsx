import type { ReactNode } from 'react'
import { assetLinks } from './asset-links.tsx'
import type { HeadView, Paper } from './head-view.ts'
import { headTags } from './page-head.tsx'

type Props = {
  head: HeadView
  paper: Paper
  /** A style sheet beside that of every page. */
  styles?: string
  children: ReactNode
}

/** A whole HTML document, for answers that no page of Next's gives. The same head as `pages/_document.tsx`. */
export function StandaloneDocument({ head, paper, styles, children }: Props) {
  return (
    <html lang={paper.lang}>
      <head>
        <meta charSet="utf-8" />
        {headTags(head, paper)}
        {assetLinks()}
        {styles !== undefined && <link rel="stylesheet" href={styles} />}
      </head>
      <body>{children}</body>
    </html>
  )
}

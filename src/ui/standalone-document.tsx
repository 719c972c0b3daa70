import type { ReactNode } from 'react'
import { assetLinks } from './asset-links.tsx'
import { type HeadView, headTags } from './page-head.tsx'

type Props = { lang: string; head: HeadView; children: ReactNode }

/** A whole HTML document, for answers that no page of Next's gives. The same head as `pages/_document.tsx`. */
export function StandaloneDocument({ lang, head, children }: Props) {
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        {headTags(head)}
        {assetLinks()}
      </head>
      <body>{children}</body>
    </html>
  )
}

import type { ReactNode } from 'react'
import { assets } from './assets.ts'
import { type HeadView, headTags } from './page-head.tsx'

type Props = { lang: string; head: HeadView; children: ReactNode }

/** A whole HTML document, for answers that no page of Next's gives. The same head as `pages/_document.tsx`. */
export function StandaloneDocument({ lang, head, children }: Props) {
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        {headTags(head)}
        <link rel="stylesheet" href={assets.styles} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  )
}

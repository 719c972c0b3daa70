import { urls } from '../site/urls.ts'
import { assets } from './assets.ts'

/**
 * What a document loads beside its text. The font is asked for before the style sheet that names it. Most visits begin
 * on an article, so that it goes without the rules of other pages.
 */
export function assetLinks({ isArticle = false } = {}) {
  return [
    <link
      key="font"
      rel="preload"
      href={assets.headlineFont}
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
    />,
    <link key="styles" rel="stylesheet" href={assets.styles} />,
    !isArticle && <link key="other-styles" rel="stylesheet" href={assets.stylesBeyondArticles} />,
    // Before the first paint, or the reader's choice of colours would flash: no longer a wait than the style sheet.
    <script key="reader" src={assets.reader} />,
    <link key="icon" rel="icon" href="/icon.svg" type="image/svg+xml" />,
    <link key="touch-icon" rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />,
    <link key="manifest" rel="manifest" href={urls.manifest()} />,
    // Only `next dev` has it; the compiler takes what a condition never comes to out of a build, as it does not with `&&`.
    process.env.NODE_ENV === 'development' ? (
      <script key="reload" src="/api/reload-on-save" defer />
    ) : undefined,
  ]
}

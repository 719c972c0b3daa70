import Document, { Head, Html, Main, NextScript } from 'next/document'
import { assetLinks } from '../ui/asset-links.tsx'

/** The HTML around every page, in the language of its text. */
export default class PaperDocument extends Document {
  override render() {
    const { page, props } = this.props.__NEXT_DATA__
    const { pageProps = {} } = props as { pageProps?: { lang?: string } }
    return (
      <Html lang={pageProps.lang ?? 'pt-BR'}>
        <Head>{assetLinks({ isArticle: page === '/articles/[slug]' })}</Head>
        <body>
          <Main />
          <NextScript />
        </body>
      </Html>
    )
  }
}

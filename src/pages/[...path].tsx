import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../publishing/page-props.ts'
import { type StaticPageView, staticPage } from '../publishing/static-page.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import { headTags } from '../ui/page-head.tsx'
import { SafeHtml } from '../ui/safe-html.tsx'
import { SiteFrame } from '../ui/site-frame.tsx'
import { wiredWithCatalog } from '../wiring.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { path: string[] }

export const getStaticPaths: GetStaticPaths<Query> = async () => {
  const { catalog } = await wiredWithCatalog()
  return { paths: catalog.pages().map(({ slug }) => ({ params: { path: [slug] } })), fallback: 'blocking' }
}

/** A page of `content/pages/`. Old paths are led on by `_error.tsx`, like everything that no page answers. */
export const getStaticProps: GetStaticProps<PageProps<StaticPageView>, Query> = async ({ params }) => {
  const [slug = '', ...rest] = params?.path ?? []
  const props = rest.length === 0 ? await staticPage(slug) : undefined
  return props ? { props } : { notFound: true }
}

export default function TextPage(props: PageProps<StaticPageView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { slug, title, description, opening, html } = view
  return (
    <SiteFrame frame={frame} messages={messages}>
      <Head>{headTags({ title, descriptions: [description, opening], path: urls.page(slug) }, props)}</Head>
      <article className="article">
        <header className="article-header">
          <h1>{title}</h1>
        </header>
        <SafeHtml className="prose" html={html} />
      </article>
    </SiteFrame>
  )
}

import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { longestQuery } from '../articles/search/parse-query.ts'
import { caching } from '../config/caching.ts'
import type { PageProps } from '../publishing/page-props.ts'
import { searchPage } from '../publishing/search-page.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { headTags } from '../ui/page-head.tsx'
import { SearchResults } from '../ui/search-results.tsx'
import type { SearchView } from '../ui/search-view.ts'
import { SiteFrame } from '../ui/site-frame.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<PageProps<SearchView>> = async ({ query, res }) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', caching.never)
  const props = await searchPage(query)
  return props ? { props } : { notFound: true }
}

export default function SearchPage(props: PageProps<SearchView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const title = view.query === '' ? messages.search : messages.searchResultsFor(view.query)
  return (
    <SiteFrame frame={frame} messages={messages} isSearch>
      <Head>
        {headTags({ title, descriptions: [messages.aboutSearch(frame.name)], noindex: true }, props)}
      </Head>
      <SearchResults view={view} {...{ longestQuery, messages }} sections={frame.sections} />
    </SiteFrame>
  )
}

import type { GetStaticPaths, GetStaticProps } from 'next'
import { pageNumberIn } from '../domain/stable-pages.ts'
import type { ListKind } from '../site/urls.ts'
import { wiredWithCatalog } from '../wiring.ts'
import { type ListView, listPage } from './list-page.ts'
import type { PageProps } from './page-props.ts'

type Query = { place: string[] }

/** `/{kind}/{slug}` and `/{kind}/{slug}/{n}`; anything else is not found. */
export function listProps(kind: ListKind): GetStaticProps<PageProps<ListView>, Query> {
  return async ({ params }) => {
    const [slug = '', n, ...rest] = params?.place ?? []
    const page = n === undefined ? undefined : pageNumberIn(n)
    if (rest.length > 0 || (n !== undefined && page === undefined)) return { notFound: true }
    const props = await listPage(kind, slug, page)
    return props ? { props } : { notFound: true }
  }
}

/** The sections and authors are made ahead; tags and older pages when somebody asks for them. */
export function listPaths(kind: ListKind): GetStaticPaths<Query> {
  return async () => {
    const { catalog } = await wiredWithCatalog()
    const slugs = {
      sections: () => catalog.site()?.sections.map(({ slug }) => slug) ?? [],
      authors: () => catalog.authors().map(({ slug }) => slug),
      tags: () => [],
    }
    return { paths: slugs[kind]().map((slug) => ({ params: { place: [slug] } })), fallback: 'blocking' }
  }
}

import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'
import { pageNumberIn } from '../../domain/stable-pages.ts'
import { type CorrectionsView, correctionsPage } from '../../publishing/corrections-page.ts'
import type { PageProps } from '../../publishing/page-props.ts'
import { CorrectionsRoute } from '../../ui/corrections-route.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { n: string }

export const getStaticPaths: GetStaticPaths<Query> = async () => ({ paths: [], fallback: 'blocking' })

export const getStaticProps: GetStaticProps<PageProps<CorrectionsView>, Query> = async ({ params }) => {
  const n = pageNumberIn(params?.n ?? '')
  const props = n === undefined ? undefined : await correctionsPage(n)
  return props ? { props } : { notFound: true }
}

export default CorrectionsRoute

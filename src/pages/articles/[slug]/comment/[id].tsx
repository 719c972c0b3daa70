import type { GetServerSideProps } from 'next'
import { caching } from '../../../../config/caching.ts'
import { permalinkTarget } from '../../../../publishing/permalink.ts'

type Query = { slug: string; id: string }

/** Leads to the page on which a comment is now. */
export const getServerSideProps: GetServerSideProps<never, Query> = async ({ params, res }) => {
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', caching.never)
  const destination = await permalinkTarget(params?.slug ?? '', params?.id ?? '')
  return destination === undefined
    ? { notFound: true }
    : { redirect: { destination, statusCode: 303, basePath: false } }
}

export default function Permalink(): null {
  return null
}

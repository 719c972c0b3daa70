import type { GetStaticProps, PageConfig } from 'next'
import { type CorrectionsView, correctionsPage } from '../../publishing/corrections-page.ts'
import type { PageProps } from '../../publishing/page-props.ts'
import { CorrectionsRoute } from '../../ui/corrections-route.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getStaticProps: GetStaticProps<PageProps<CorrectionsView>> = async () => {
  const props = await correctionsPage()
  return props ? { props } : { notFound: true }
}

export default CorrectionsRoute

import type { PageConfig } from 'next'
import { listPaths, listProps } from '../../publishing/list-route.ts'
import { ListRoute } from '../../ui/list-route.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }
export const getStaticPaths = listPaths('sections')
export const getStaticProps = listProps('sections')
export default ListRoute

import { assets } from '../assets.ts'
import type { Paper } from '../head-view.ts'
import { headTags } from '../page-head.tsx'

/** The head of a page of the desk: no search engine is to list it, and it has a style sheet of its own. */
export function deskHead(title: string, paper: Paper) {
  return [
    ...headTags({ title, noindex: true }, paper),
    <link key="desk-styles" rel="stylesheet" href={assets.deskStyles} />,
  ]
}

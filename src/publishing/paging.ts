import { pageWindow, type StablePage } from '../domain/stable-pages.ts'
import type { PagingView } from '../ui/paging.tsx'

/**
 * The way from one page of a list to the others.
 *
 * @param hrefOf the address of page `n`; of the newest one when not given
 */
export function pagingView({ n, pages }: StablePage, hrefOf: (n?: number) => string): PagingView {
  const newest = pages + 1
  const href = (page: number) => hrefOf(page === newest ? undefined : page)
  return {
    ...(n < newest && { newer: href(n + 1) }),
    ...(n > 1 && { older: href(n - 1) }),
    pages: pageWindow(n, newest).map((page) => ({
      n: page,
      href: href(page),
      isNewest: page === newest,
      isCurrent: page === n,
    })),
  }
}

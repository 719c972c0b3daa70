import { openingWords } from '../articles/opening-words.ts'
import { renderMarkdown } from '../articles/render-markdown.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { urls } from '../site/urls.ts'
import { pictureFinder } from './article-page.ts'
import { type PageProps, pageProps } from './page-props.ts'

export type StaticPageView = {
  slug: string
  title: string
  description: string
  opening: string
  html: string
}

/** A page of `content/pages/`; `undefined` when there is none. */
export function staticPage(slug: string): Promise<PageProps<StaticPageView> | undefined> {
  return pageProps(urls.page(slug), async ({ catalog, env }, { locale, site }) => {
    const page = catalog.page(slug)
    if (!page) return undefined
    const html = await renderMarkdown(page.body, {
      messages: messagesFor(locale, site.locale),
      picture: pictureFinder({ path: `pages/${slug}.md` }, { env }),
    })
    return {
      view: {
        slug,
        title: page.title,
        description: page.description,
        opening: openingWords(page.body),
        html,
      },
    }
  })
}

/** A page with nothing but its frame, such as "not found". */
export async function plainPage(path: string): Promise<PageProps<null>> {
  const props = await pageProps(path, async () => ({ view: null }))
  if (!props) throw new Error(`${path} has no version.`)
  return props
}

import { emailOfToken } from '../../comments/rights/data-token.ts'
import type { EraseChoice } from '../../domain/site.ts'
import { type PageProps, pageProps } from '../page-props.ts'

/** "by-hand": there is no mail server, and only the newsroom can do it. Nothing of the data is on the page. */
export type YourDataView = {
  state: 'ask' | 'by-hand' | 'sent' | 'erased' | 'late' | 'open'
  token: string
  /** What is left of published comments unless somebody says otherwise. */
  erase: EraseChoice
}

/** The page where readers ask for what is kept of their e-mail address, and where the mailed link leads. */
export function yourDataPage(token: string, done: string): Promise<PageProps<YourDataView> | undefined> {
  return pageProps<YourDataView>('/your-data', async ({ catalog, env, secret, at }) => {
    const erase = catalog.settings().comments.erase ?? 'remove-text'
    if (token !== '') {
      const isOpen = emailOfToken(secret, token, new Date(at)) !== undefined
      return { view: { state: isOpen ? 'open' : 'late', token: isOpen ? token : '', erase } }
    }
    if (done === 'sent' || done === 'erased') return { view: { state: done, token: '', erase } }
    return { view: { state: env.SMTP_URL === undefined ? 'by-hand' : 'ask', token: '', erase } }
  })
}

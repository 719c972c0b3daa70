import type { NextPageContext, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../publishing/page-props.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { ptBr } from '../site/messages/pt-br.ts'
import { MissingPage, type MissingView } from '../ui/missing-page.tsx'
import { headTags } from '../ui/page-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = PageProps<MissingView> | Record<string, never>

/** What no page answers. When not even the frame of the site can be made, it asks nothing of any store. */
export default function ErrorPage(props: Props) {
  if (!isWhole(props)) return <LastResort />
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const heading = view.kind === 'gone' ? messages.goneHeading : messages.notFoundHeading
  return (
    <>
      <Head>{headTags({ title: heading, noindex: true }, props)}</Head>
      <MissingPage frame={frame} messages={messages} view={view} />
    </>
  )
}

function isWhole(props: Props): props is PageProps<MissingView> {
  return props.view !== undefined
}

function LastResort() {
  return (
    <main id="content">
      <section className="message">
        <h1>{ptBr.errorHeading}</h1>
        <p>{ptBr.errorText}</p>
      </section>
    </main>
  )
}

/**
 * Next asks this page, and no static one, for every answer without a page, because a static one has one status
 * only: see docs/decisions/0015-addresses-and-the-readers-side.md.
 */
ErrorPage.getInitialProps = async ({ req, res }: NextPageContext): Promise<Props> => {
  // Next compiles this file for browsers too, although they never get it.
  if (typeof window !== 'undefined' || !req || !res) return {}
  const { answerMissing } = await import('../publishing/missing-page.ts')
  return (await answerMissing(req, res).catch(() => undefined)) ?? {}
}

import type { NextPageContext, PageConfig } from 'next'
import Head from 'next/head'
import type { FailedView } from '../publishing/failed-page.ts'
import type { PageProps } from '../publishing/page-props.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { ptBr } from '../site/messages/pt-br.ts'
import { MessagePage } from '../ui/message-page.tsx'
import { MissingPage, type MissingView } from '../ui/missing-page.tsx'
import { headTags } from '../ui/page-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = PageProps<MissingView | FailedView> | Record<string, never>

/** What no page answers, and what a page could not answer. When not even the frame of the site can be made, it asks nothing of any store. */
export default function ErrorPage(props: Props) {
  if (!isWhole(props)) return <LastResort />
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  if (view.kind === 'failed') {
    const heading = messages.errorHeading
    const text = view.isStoreAway ? messages.commentsUnavailable : messages.errorText
    return (
      <>
        <Head>{headTags({ title: heading, noindex: true }, props)}</Head>
        <MessagePage {...{ frame, messages, heading, text }} />
      </>
    )
  }
  const heading = view.kind === 'gone' ? messages.goneHeading : messages.notFoundHeading
  return (
    <>
      <Head>{headTags({ title: heading, noindex: true }, props)}</Head>
      <MissingPage frame={frame} messages={messages} view={view} />
    </>
  )
}

function isWhole(props: Props): props is PageProps<MissingView | FailedView> {
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
ErrorPage.getInitialProps = async ({ req, res, err }: NextPageContext): Promise<Props> => {
  // Next compiles this file for browsers too, although they never get it.
  if (typeof window !== 'undefined' || !req || !res) return {}
  if (err) {
    const { answerFailure } = await import('../publishing/failed-page.ts')
    return (await answerFailure(err, res).catch(() => undefined)) ?? {}
  }
  const { answerMissing } = await import('../publishing/missing-page.ts')
  return (await answerMissing(req, res).catch(() => undefined)) ?? {}
}

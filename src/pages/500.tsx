import type { GetStaticProps, PageConfig } from 'next'
import Head from 'next/head'
import type { PageProps } from '../publishing/page-props.ts'
import { plainPage } from '../publishing/static-page.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { MessagePage } from '../ui/message-page.tsx'
import { headTags } from '../ui/page-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getStaticProps: GetStaticProps<PageProps<null>> = async () => ({
  props: await plainPage('/500'),
})

export default function ServerErrorPage(props: PageProps<null>) {
  const { frame, locale } = props
  const messages = messagesFor(locale, locale)
  return (
    <>
      <Head>{headTags({ title: messages.errorHeading, noindex: true }, props)}</Head>
      <MessagePage
        frame={frame}
        messages={messages}
        heading={messages.errorHeading}
        text={messages.errorText}
      />
    </>
  )
}

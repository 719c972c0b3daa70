import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { forOneReader } from '../../../../publishing/for-one-reader.ts'
import { type OwnFormView, ownFormPage } from '../../../../publishing/own-comments-page.ts'
import type { PageProps } from '../../../../publishing/page-props.ts'
import { messagesFor } from '../../../../site/messages/messages-for.ts'
import { urls } from '../../../../site/urls.ts'
import { OwnCommentPage } from '../../../../ui/own-comment-page.tsx'
import { headTags } from '../../../../ui/page-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = PageProps<OwnFormView>

type Query = { slug: string; commentId: string }

export const getServerSideProps: GetServerSideProps<Props, Query> = async ({ params, req, res }) => {
  forOneReader(res)
  const { slug = '', commentId = '' } = params ?? {}
  const props = await ownFormPage(slug, commentId, req.headers.cookie)
  // What can be changed, and for how long, is told there.
  return props ? { props } : { redirect: { destination: encodeURI(urls.yours(slug)), statusCode: 303 } }
}

export default function OwnComment(props: Props) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const { article, ...form } = view
  return (
    <OwnCommentPage {...{ frame, messages, article, ...form }} section={article.section.slug}>
      <Head>{headTags({ title: messages.editHeading, noindex: true }, props)}</Head>
    </OwnCommentPage>
  )
}

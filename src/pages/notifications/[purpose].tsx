import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { tokenPurpose } from '../../comments/notify/notify-token.ts'
import { caching } from '../../config/caching.ts'
import {
  type NotificationView,
  notificationPage,
  notificationStatus,
} from '../../publishing/notify/notification-page.ts'
import type { PageProps } from '../../publishing/page-props.ts'
import { messagesFor } from '../../site/messages/messages-for.ts'
import { Notification as Notice, notificationTexts } from '../../ui/notification.tsx'
import { headTags } from '../../ui/page-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Query = { purpose: string }

export const getServerSideProps: GetServerSideProps<PageProps<NotificationView>, Query> = async ({
  params,
  query,
  res,
}) => {
  const purpose = tokenPurpose(params?.purpose)
  res.setHeader('X-Robots-Tag', 'noindex')
  res.setHeader('Cache-Control', caching.never)
  const props = purpose && (await notificationPage(purpose, String(query.token ?? '')))
  if (!props) return { notFound: true }
  res.statusCode = notificationStatus(props.view)
  return { props }
}

export default function NotificationPage(props: PageProps<NotificationView>) {
  const { frame, view, locale } = props
  const messages = messagesFor(locale, locale)
  const texts = notificationTexts(view, frame.name, messages)
  return (
    <>
      <Head>{headTags({ title: texts.heading, noindex: true }, props)}</Head>
      <Notice {...{ frame, messages, view, texts }} />
    </>
  )
}

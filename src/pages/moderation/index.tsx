import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { type DeskProps, deskPage } from '../../publishing/sign-in/desk-page.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { DeskFrame } from '../../ui/moderation/desk-frame.tsx'
import { deskHead } from '../../ui/moderation/desk-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<null>> = (context) =>
  deskPage(context, () => null)

export default function DeskPage(props: DeskProps<null>) {
  const texts = signInTextsFor(props.locale)
  return (
    <DeskFrame paper={props.frame.name} locale={props.locale} moderator={props.moderator}>
      <Head>{deskHead(texts.desk, props)}</Head>
      <h1>{texts.desk}</h1>
      <p>{texts.welcome(props.moderator?.name ?? '')}</p>
    </DeskFrame>
  )
}

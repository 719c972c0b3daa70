import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import type { DeskProps } from '../../../publishing/sign-in/desk-page.ts'
import { signInPage } from '../../../publishing/sign-in/sign-in-page.ts'
import { signInTextsFor } from '../../../site/messages/sign-in-texts-for.ts'
import { DeskFrame } from '../../../ui/moderation/desk-frame.tsx'
import { deskHead } from '../../../ui/moderation/desk-head.tsx'
import { SignInForm, type SignInView } from '../../../ui/moderation/sign-in-form.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<SignInView>> = (context) => signInPage(context)

export default function SignInPage(props: DeskProps<SignInView>) {
  const texts = signInTextsFor(props.locale)
  return (
    <DeskFrame paper={props.frame.name} locale={props.locale} moderator={props.moderator}>
      <Head>{deskHead(texts.signInHeading, props)}</Head>
      <SignInForm view={props.view} texts={texts} />
    </DeskFrame>
  )
}

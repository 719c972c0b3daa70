import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import { accountPage } from '../../publishing/sign-in/account-page.tsx'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { Account, type AccountView } from '../../ui/moderation/account.tsx'
import { DeskFrame } from '../../ui/moderation/desk-frame.tsx'
import { deskHead } from '../../ui/moderation/desk-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<AccountView>> = (context) =>
  accountPage(context)

export default function AccountPage(props: DeskProps<AccountView>) {
  const texts = signInTextsFor(props.locale)
  return (
    <DeskFrame paper={props.frame.name} locale={props.locale} moderator={props.moderator}>
      <Head>{deskHead(texts.account, props)}</Head>
      <Account view={props.view} texts={texts} />
    </DeskFrame>
  )
}

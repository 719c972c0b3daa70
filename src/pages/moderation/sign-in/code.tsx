import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'
import type { DeskProps } from '../../../publishing/sign-in/desk-page.ts'
import { codePage } from '../../../publishing/sign-in/sign-in-page.ts'
import { signInTextsFor } from '../../../site/messages/sign-in-texts-for.ts'
import { CodeForm, type CodeView } from '../../../ui/moderation/code-form.tsx'
import { DeskFrame } from '../../../ui/moderation/desk-frame.tsx'
import { deskHead } from '../../../ui/moderation/desk-head.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<CodeView>> = (context) => codePage(context)

export default function CodePage(props: DeskProps<CodeView>) {
  const texts = signInTextsFor(props.locale)
  return (
    <DeskFrame paper={props.frame.name} locale={props.locale} moderator={props.moderator}>
      <Head>{deskHead(texts.codeHeading, props)}</Head>
      <CodeForm view={props.view} texts={texts} />
    </DeskFrame>
  )
}

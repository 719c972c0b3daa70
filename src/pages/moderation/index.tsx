import type { GetServerSideProps, PageConfig } from 'next'
import type { Desk } from '../../publishing/desk/desk-place.ts'
import { overviewPage } from '../../publishing/desk/overview.ts'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { signInTextsFor } from '../../site/messages/sign-in-texts-for.ts'
import { urls } from '../../site/urls.ts'
import { DeskOverview } from '../../ui/moderation/desk-overview.tsx'
import { DeskShell } from '../../ui/moderation/desk-shell.tsx'
import { OutcomeNotice, type OutcomeView } from '../../ui/moderation/outcome-notice.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = DeskProps<Desk<{ outcome?: OutcomeView }>>

export const getServerSideProps: GetServerSideProps<Props> = (context) => overviewPage(context)

export default function DeskPage(props: Props) {
  const texts = deskTextsFor(props.locale)
  const { desk } = signInTextsFor(props.locale)
  const { nav, page } = props.view
  return (
    <DeskShell title={desk} props={props}>
      <OutcomeNotice outcome={page.outcome} back={urls.desk()} texts={texts} />
      <DeskOverview counts={nav.counts} heading={desk} texts={texts} />
    </DeskShell>
  )
}

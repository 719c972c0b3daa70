import type { GetServerSideProps, PageConfig } from 'next'
import { bansPage } from '../../publishing/desk/bans-view.ts'
import type { Desk } from '../../publishing/desk/desk-place.ts'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { BansPage, type BansView } from '../../ui/moderation/bans-page.tsx'
import { DeskShell } from '../../ui/moderation/desk-shell.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<Desk<BansView>>> = (context) =>
  bansPage(context)

export default function BansRoute(props: DeskProps<Desk<BansView>>) {
  const texts = deskTextsFor(props.locale)
  return (
    <DeskShell title={texts.bans} props={props}>
      <BansPage view={props.view.page} texts={texts} />
    </DeskShell>
  )
}

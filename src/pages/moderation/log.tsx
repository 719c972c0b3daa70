import type { GetServerSideProps, PageConfig } from 'next'
import type { Desk } from '../../publishing/desk/desk-place.ts'
import { logPage } from '../../publishing/desk/log-view.ts'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { DeskShell } from '../../ui/moderation/desk-shell.tsx'
import { LogPage, type LogView } from '../../ui/moderation/log-page.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<Desk<LogView>>> = (context) => logPage(context)

export default function LogRoute(props: DeskProps<Desk<LogView>>) {
  const texts = deskTextsFor(props.locale)
  return (
    <DeskShell title={texts.log} props={props}>
      <LogPage view={props.view.page} texts={texts} />
    </DeskShell>
  )
}

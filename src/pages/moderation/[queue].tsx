import type { GetServerSideProps, PageConfig } from 'next'
import type { Desk } from '../../publishing/desk/desk-place.ts'
import { queuePage } from '../../publishing/desk/queue-page.ts'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { queueText } from '../../ui/moderation/desk-nav.tsx'
import { DeskShell } from '../../ui/moderation/desk-shell.tsx'
import { QueuePage, type QueueView } from '../../ui/moderation/queue-view.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<Desk<QueueView>>> = (context) =>
  queuePage(context)

export default function QueueRoute(props: DeskProps<Desk<QueueView>>) {
  const texts = deskTextsFor(props.locale)
  return (
    <DeskShell title={queueText(props.view.page.queue, texts)} props={props}>
      <QueuePage view={props.view.page} texts={texts} />
    </DeskShell>
  )
}

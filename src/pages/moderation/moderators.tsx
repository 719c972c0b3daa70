import type { GetServerSideProps, PageConfig } from 'next'
import type { Desk } from '../../publishing/desk/desk-place.ts'
import { teamPage } from '../../publishing/desk/team-view.ts'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { DeskShell } from '../../ui/moderation/desk-shell.tsx'
import { TeamPage, type TeamView } from '../../ui/moderation/team-page.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = DeskProps<Desk<TeamView | { forbidden: true }>>

export const getServerSideProps: GetServerSideProps<Props> = (context) => teamPage(context)

export default function TeamRoute(props: Props) {
  const texts = deskTextsFor(props.locale)
  const { page } = props.view
  return (
    <DeskShell title={texts.moderators} props={props}>
      {'forbidden' in page ? (
        <header className="desk-head">
          <h1>{texts.forAdmins}</h1>
          <p>{texts.forAdminsText}</p>
        </header>
      ) : (
        <TeamPage view={page} texts={texts} />
      )}
    </DeskShell>
  )
}

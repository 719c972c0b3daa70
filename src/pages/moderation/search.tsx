import type { GetServerSideProps, PageConfig } from 'next'
import type { Desk } from '../../publishing/desk/desk-place.ts'
import { deskSearchPage } from '../../publishing/desk/search-desk.ts'
import type { DeskProps } from '../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { DeskSearchPage, type DeskSearchView } from '../../ui/moderation/desk-search-page.tsx'
import { DeskShell } from '../../ui/moderation/desk-shell.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<Desk<DeskSearchView>>> = (context) =>
  deskSearchPage(context)

export default function SearchRoute(props: DeskProps<Desk<DeskSearchView>>) {
  const texts = deskTextsFor(props.locale)
  return (
    <DeskShell title={texts.search} props={props}>
      <DeskSearchPage view={props.view.page} texts={texts} />
    </DeskShell>
  )
}

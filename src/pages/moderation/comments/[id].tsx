import type { GetServerSideProps, PageConfig } from 'next'
import type { Desk } from '../../../publishing/desk/desk-place.ts'
import { filePage } from '../../../publishing/desk/file-page.ts'
import type { DeskProps } from '../../../publishing/sign-in/desk-page.ts'
import { deskTextsFor } from '../../../site/messages/desk-texts-for.ts'
import { CommentFilePage, type FileView } from '../../../ui/moderation/comment-file-page.tsx'
import { DeskShell } from '../../../ui/moderation/desk-shell.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<DeskProps<Desk<FileView>>> = (context) =>
  filePage(context)

export default function CommentRoute(props: DeskProps<Desk<FileView>>) {
  const texts = deskTextsFor(props.locale)
  const { item } = props.view.page
  return (
    <DeskShell title={`${texts.commentBy} ${item.name || texts.nobody}`} props={props}>
      <CommentFilePage view={props.view.page} texts={texts} />
    </DeskShell>
  )
}

import type { CommentView, ThreadView } from '../../src/ui/comment-threads.tsx'

/** A comment as pages show it. */
export function aCommentView(own: Partial<CommentView> = {}): CommentView {
  return {
    id: '01890a5d-ac96-774b-bcce-000000000001',
    name: 'Ana',
    html: '<p>Bom texto.</p>',
    time: { iso: '2026-03-09T12:00:01-03:00', text: '9 de março de 2026 às 12:00' },
    ...own,
  }
}

/** A comment with the replies under it. */
export function aThreadView({ replies = [], ...own }: Partial<ThreadView> = {}): ThreadView {
  return { ...aCommentView(own), replies }
}

import type { Messages } from '../site/messages/messages.ts'

/** Why there is nothing to read: its author deleted it, moderators refused it, or it waits for them. */
export type RemovedComment = 'deleted' | 'refused' | 'held'

type Props = { id: string; removed: RemovedComment; messages: Messages }

/** Stands for a comment that is not there any more, so that what answers it keeps its place. */
export function RemovedNotice({ id, removed, messages }: Props) {
  const texts = {
    deleted: messages.commentDeleted,
    refused: messages.commentRefused,
    held: messages.commentHeld,
  } satisfies Record<RemovedComment, string>
  return (
    <article className="comment removed" id={`comment-${id}`}>
      <p>{texts[removed]}</p>
    </article>
  )
}

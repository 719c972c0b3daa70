/** What became of what was sent: an error stands in the way, the rest is good to know. */
export type NoticeView = { kind: 'error' | 'done'; text: string }

/** Takes the focus, so that everybody meets it first. */
export function DeskNotice({ notice, heading }: { notice: NoticeView | undefined; heading: string }) {
  if (!notice) return null
  const isError = notice.kind === 'error'
  return (
    <div
      className={isError ? 'error-summary' : 'desk-done'}
      role={isError ? 'alert' : 'status'}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page answers a form, and this is what its sender needs to hear
      autoFocus
      suppressHydrationWarning
    >
      {isError && <h2>{heading}</h2>}
      <p>{notice.text}</p>
    </div>
  )
}

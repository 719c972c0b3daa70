import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'

/** What became of what was just sent. */
export type OutcomeView = {
  done: string[]
  /** What did not happen, and why; `href` is what to look at. */
  problems: { text: string; href?: string }[]
  /** Names what can be taken back. */
  undo?: string
}

/** Takes the focus, so that everybody meets it first, with the way back. */
export function OutcomeNotice({
  outcome,
  back,
  texts,
}: {
  outcome?: OutcomeView | undefined
  back: string
  texts: DeskTexts
}) {
  if (!outcome) return null
  const { done, problems, undo } = outcome
  return (
    <div
      className={problems.length > 0 ? 'desk-outcome desk-problem' : 'desk-outcome'}
      role={problems.length > 0 ? 'alert' : 'status'}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page answers a form, and this is what its sender needs to hear
      autoFocus
    >
      {done.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {problems.map(({ text, href }) => (
        <p key={text}>
          {text} {href && <a href={href}>{texts.open}</a>}
        </p>
      ))}
      {undo && (
        <form method="post" action={urls.deskAction('undo')}>
          <input type="hidden" name="batch" value={undo} />
          <input type="hidden" name="back" value={back} />
          <button type="submit" data-key="u">
            {texts.undo}
          </button>
        </form>
      )}
    </div>
  )
}

import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { CommentItem } from './comment-item.tsx'
import { decisions } from './decision-buttons.tsx'
import type { ItemView } from './item-view.ts'
import { ShortcutsHelp } from './shortcuts-help.tsx'

export type ListView = {
  items: ItemView[]
  /** This page of the list, for coming back. */
  here: string
  /** Further comments. */
  next?: string
  /** The first ones, when these are not. */
  start?: string
}

type Props = {
  list: ListView
  showStatus: boolean
  /** Where the comments of one article alone are. */
  articleHref?: (articleId: string) => string
  empty: string
  texts: DeskTexts
}

/** Comments, each with its buttons, and the same buttons for all that are selected. */
export function CommentList({ list, showStatus, articleHref, empty, texts }: Props) {
  const { items, here, next, start } = list
  if (items.length === 0) return <p className="desk-empty">{empty}</p>
  return (
    <>
      <ul className="desk-list">
        {items.map((item) => (
          <li key={item.id}>
            <CommentItem
              {...{ item, back: here, showStatus, texts }}
              articleHref={articleHref?.(item.article.id)}
            />
          </li>
        ))}
      </ul>
      <p className="desk-pages">
        {start && <a href={start}>{texts.toStart}</a>}
        {next && (
          <a href={next} rel="next">
            {texts.goOn}
          </a>
        )}
      </p>
      <BulkBar back={here} texts={texts} />
      <ShortcutsHelp texts={texts} />
    </>
  )
}

/** Enter in a check box presses a form's first button: one that does nothing. */
function BulkBar({ back, texts }: { back: string; texts: DeskTexts }) {
  return (
    <form method="post" action={urls.deskAction('decisions')} id="bulk" className="desk-bulk">
      <button type="submit" disabled hidden>
        {texts.withSelected}
      </button>
      <input type="hidden" name="back" value={back} />
      <label data-select-all hidden>
        <input type="checkbox" /> {texts.selectAll}
      </label>
      <fieldset>
        <legend>{texts.withSelected}</legend>
        {decisions.map(({ to, text }) => (
          <button key={to} type="submit" name="decision" value={to}>
            {texts[text]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

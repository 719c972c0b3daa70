import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { CommentList, type ListView } from './comment-list.tsx'
import { OutcomeNotice, type OutcomeView } from './outcome-notice.tsx'

export type DeskSearchView = {
  q: string
  by: 'words' | 'name' | 'email'
  /** What was searched instead: others by the author of a comment. */
  alike?: string
  /** Nothing was asked for without one. */
  list?: ListView
  outcome?: OutcomeView
}

/** Looks through all queues. */
export function DeskSearchPage({ view, texts }: { view: DeskSearchView; texts: DeskTexts }) {
  const { alike, list, outcome } = view
  return (
    <>
      <OutcomeNotice {...{ outcome, back: list?.here ?? deskUrls.search(), texts }} />
      <header className="desk-head">
        <h1>{texts.search}</h1>
      </header>
      <SearchFields view={view} texts={texts} />
      {list && (
        <section aria-labelledby="results-heading">
          <h2 id="results-heading">{alike ?? texts.results}</h2>
          <CommentList {...{ list, texts }} showStatus empty={texts.searchEmpty} />
        </section>
      )}
    </>
  )
}

function SearchFields({ view: { q, by, list, alike }, texts }: { view: DeskSearchView; texts: DeskTexts }) {
  const places = [
    ['words', texts.searchWords],
    ['name', texts.searchName],
    ['email', texts.searchEmail],
  ] as const
  return (
    <search>
      <form method="get" action={deskUrls.search()} className="desk-form desk-row">
        <div className="field">
          <label htmlFor="q">{texts.searchLabel}</label>
          <input
            {...{ id: 'q', name: 'q', type: 'search', defaultValue: q, maxLength: 300, autoComplete: 'off' }}
            // biome-ignore lint/a11y/noAutofocus: whoever opens an empty search is about to type
            autoFocus={list === undefined && alike === undefined}
          />
        </div>
        <div className="field">
          <label htmlFor="by">{texts.searchBy}</label>
          <select id="by" name="by" defaultValue={by}>
            {places.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
        <p className="actions">
          <button type="submit">{texts.search}</button>
        </p>
      </form>
      <p className="hint">{texts.searchHint}</p>
    </search>
  )
}

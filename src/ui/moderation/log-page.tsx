import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { TimeStamp } from '../time-stamp.tsx'
import type { EventView } from './comment-history.tsx'

export type LogEntryView = EventView & { commentId: string }

type Choice = { value: string; text: string }

export type LogView = {
  entries: LogEntryView[]
  who: string
  what: string
  people: Choice[]
  kinds: Choice[]
  older?: string
}

/** Who did what, newest first. Nothing here can be changed. */
export function LogPage({ view, texts }: { view: LogView; texts: DeskTexts }) {
  const { entries, older } = view
  return (
    <>
      <header className="desk-head">
        <h1>{texts.log}</h1>
      </header>
      <Filters view={view} texts={texts} />
      {entries.length === 0 ? (
        <p className="desk-empty">{texts.logEmpty}</p>
      ) : (
        <Entries {...{ entries, texts }} />
      )}
      {older && (
        <p className="desk-pages">
          <a href={older} rel="next">
            {texts.logOlder}
          </a>
        </p>
      )}
    </>
  )
}

function Entries({ entries, texts }: { entries: LogEntryView[]; texts: DeskTexts }) {
  return (
    <div className="desk-table">
      <table>
        <thead>
          <tr>
            {[texts.logTime, texts.logWho, texts.logWhat, texts.logComment].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, time, who, what, fromTo, commentId }) => (
            <tr key={id}>
              <td>
                <TimeStamp time={time} />
              </td>
              <td>
                <bdi>{who}</bdi>
              </td>
              <td>
                {what}
                {fromTo && ` (${fromTo})`}
              </td>
              <td>
                {commentId !== '' && (
                  <a href={deskUrls.comment(commentId)} aria-label={`${texts.logOpen}: ${time.text}`}>
                    {texts.logOpen}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Filters({ view: { who, what, people, kinds }, texts }: { view: LogView; texts: DeskTexts }) {
  const field = (name: string, label: string, value: string, choices: Choice[]) => (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form method="get" action={deskUrls.log()} className="desk-form desk-row">
      {field('who', texts.logWho, who, people)}
      {field('what', texts.logWhat, what, kinds)}
      <p className="actions">
        <button type="submit">{texts.logShow}</button>
      </p>
    </form>
  )
}

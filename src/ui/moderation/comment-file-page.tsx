import type { Likeness } from '../../comments/desk/desk-store.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { SafeHtml } from '../safe-html.tsx'
import { TimeStamp } from '../time-stamp.tsx'
import { Alike } from './alike.tsx'
import { type BanOffer, BanOffers } from './ban-offers.tsx'
import { CommentHistory, type HistoryView } from './comment-history.tsx'
import { Reasons, Where } from './comment-item.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import { EditForm, type EditView } from './edit-form.tsx'
import type { ItemView } from './item-view.ts'
import { OutcomeNotice, type OutcomeView } from './outcome-notice.tsx'
import { ReportList, type ReportView } from './report-list.tsx'
import { ShortcutsHelp } from './shortcuts-help.tsx'
import { StatusLabel } from './status-label.tsx'
import { ThreadAround } from './thread-around.tsx'

export type FileView = {
  item: ItemView
  here: string
  edit: EditView
  reports: ReportView[]
  around: ItemView[]
  alike: Record<Likeness, number>
  bans: BanOffer[]
  history: HistoryView
  outcome?: OutcomeView
}

/** Everything about one comment. */
export function CommentFilePage({ view, texts }: { view: FileView; texts: DeskTexts }) {
  const { item, here, edit, reports, around, alike, bans, history, outcome } = view
  const isDeleted = item.status === 'deleted'
  return (
    <>
      <OutcomeNotice {...{ outcome, back: here, texts }} />
      <article className="desk-file" data-item>
        <header className="desk-head">
          <h1>
            {texts.commentBy} <bdi>{item.name || texts.nobody}</bdi>
          </h1>
          <p>
            <StatusLabel status={item.status} texts={texts} /> <TimeStamp time={item.time} />
          </p>
          <Where item={item} articleHref={undefined} texts={texts} />
        </header>
        {item.reasons.length > 0 && <Reasons reasons={item.reasons} texts={texts} />}
        {isDeleted ? <p>{texts.deletedText}</p> : <SafeHtml className="comment-text" html={item.html} />}
        <DecisionButtons {...{ item, back: here, texts }} />
        {!isDeleted && <EditForm {...{ edit, texts }} />}
      </article>
      <ReportList reports={reports} texts={texts} />
      <ThreadAround around={around} own={item.id} texts={texts} />
      {!isDeleted && (
        <section aria-labelledby="author-heading">
          <h2 id="author-heading">{texts.author}</h2>
          <Alike id={item.id} alike={alike} texts={texts} />
          <BanOffers {...{ id: item.id, offers: bans, back: here, texts }} />
        </section>
      )}
      <CommentHistory {...{ history, back: here, texts }} />
      <ShortcutsHelp texts={texts} />
    </>
  )
}

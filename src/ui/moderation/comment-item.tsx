import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { SafeHtml } from '../safe-html.tsx'
import { TimeStamp } from '../time-stamp.tsx'
import { DecisionButtons } from './decision-buttons.tsx'
import type { ItemView } from './item-view.ts'
import { StatusLabel } from './status-label.tsx'

type Props = {
  item: ItemView
  /** The page to come back to. */
  back: string
  /** Lists of one status need not repeat it. */
  showStatus: boolean
  /** Where the rest of its article's comments of this list are. */
  articleHref?: string | undefined
  texts: DeskTexts
}

/** One comment of a list, to be decided about without another page. */
export function CommentItem({ item, back, showStatus, articleHref, texts }: Props) {
  const { id, name, time, html, reasons, answers, status, version } = item
  return (
    <article className="desk-item" aria-labelledby={`who-${id}`} data-item tabIndex={-1}>
      <header>
        <input
          type="checkbox"
          form="bulk"
          name="choice"
          value={`${id}:${version}`}
          aria-label={texts.select(name, time.text)}
          data-select
        />
        <h2 id={`who-${id}`}>
          <bdi>{name}</bdi>
        </h2>
        <a href={deskUrls.comment(id)} data-open>
          <TimeStamp time={time} />
        </a>
        {showStatus && <StatusLabel status={status} texts={texts} />}
      </header>
      <Where {...{ item, articleHref, texts }} />
      {reasons.length > 0 && <Reasons reasons={reasons} texts={texts} />}
      {answers && (
        <p className="desk-answers">
          <a href={deskUrls.comment(answers.id)}>
            {texts.inReplyTo} <bdi>{answers.name}</bdi>
          </a>{' '}
          {answers.excerpt}
        </p>
      )}
      <SafeHtml className="comment-text" html={html} />
      <DecisionButtons {...{ item, back, texts }} />
    </article>
  )
}

type WhereProps = Pick<Props, 'item' | 'articleHref' | 'texts'>

/** The article, and ways to the comment's place on its page. */
export function Where({ item: { article, publicHref, edited }, articleHref, texts }: WhereProps) {
  return (
    <p className="desk-where">
      {article.slug === undefined ? (
        <span>
          {article.title} ({texts.goneArticle})
        </span>
      ) : (
        <a href={urls.article(article.slug)}>{article.title}</a>
      )}
      {publicHref && <a href={publicHref}>{texts.seeOnPage}</a>}
      {articleHref && (
        <a href={articleHref} aria-label={texts.onlyArticleOf(article.title)}>
          {texts.onlyArticle}
        </a>
      )}
      {edited && (
        <span>
          {texts.edited} <TimeStamp time={edited} />
        </span>
      )}
    </p>
  )
}

/** Why a comment is where it is. */
export function Reasons({ reasons, texts }: { reasons: readonly string[]; texts: DeskTexts }) {
  return (
    <p className="desk-reasons">
      <strong>{texts.whyHere}:</strong>{' '}
      {reasons.map((reason, i) => (
        <span key={reason}>
          {i > 0 && '; '}
          {reason}
        </span>
      ))}
    </p>
  )
}

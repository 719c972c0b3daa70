import type { ForeignComment, ForeignSource } from '../comments/rights/foreign-comment.ts'
import { markdownOfHtml } from '../comments/rights/markdown-of-html.ts'
import type { CommentStatus } from '../domain/comment.ts'
import { parseDate } from '../site/dates.ts'
import { autoParagraphs } from './body/auto-paragraphs.ts'
import { mendEncoding } from './body/mend-encoding.ts'
import { plainWords as plainMarkdown } from './body/plain-words.ts'
import { isReadableHtml } from './body/readable-html.ts'
import { commentKind } from './comment-kind.ts'
import { oldDate } from './old-date.ts'
import { plainWords } from './plain-words.ts'
import { readWxr } from './read-wxr.ts'
import type { WxrTexts } from './wxr.ts'

/**
 * The comments of an export, by the articles that their posts have become; those of other posts are passed over, and
 * so is what other sites sent (pingbacks, trackbacks). Addresses of clients and websites are left behind.
 *
 * @param articles ids by the numbers of the posts
 */
export function readComments(
  paths: readonly string[],
  articles: ReadonlyMap<number, string>,
  timeZone: string,
): ForeignSource {
  return { name: 'wordpress', read: () => piecesOf(paths, articles, timeZone) }
}

async function* piecesOf(
  paths: readonly string[],
  articles: ReadonlyMap<number, string>,
  timeZone: string,
): ReturnType<ForeignSource['read']> & AsyncGenerator {
  let last = ''
  for await (const piece of readWxr(paths)) {
    if (piece.kind !== 'comment' || commentKind(piece.comment) !== 'comments') continue
    const article = articles.get(Number(piece.of.texts['wp:post_id']))
    if (article === undefined) continue
    if (article !== last) yield { thread: { key: article, addresses: [piece.of.texts.title ?? ''] } }
    last = article
    yield { comment: commentOf(piece.comment, article, timeZone) }
  }
}

function commentOf(texts: WxrTexts, article: string, timeZone: string): ForeignComment {
  const text = (name: string) => texts[`wp:comment_${name}`]?.trim() ?? ''
  // Numbers count up from 1 on every site: with the article they are unique for us.
  const idOf = (number: string) => (number === '' || number === '0' ? '' : `${article} ${number}`)
  return {
    ...{ id: idOf(text('id')), thread: article, parent: idOf(text('parent')) || undefined },
    ...{ name: plainWords(text('author')), email: text('author_email') },
    text: () => markdownOf(mendEncoding(text('content')).text),
    date: dateOf(text('date'), text('date_gmt'), timeZone),
    status: statusOf(text('approved'), text('content')),
  }
}

/** WordPress's table holds no longer ones; in characters. */
const longest = 64 * 1024

/** Tables can be changed, but nobody ever reads more; in characters. */
const longestKept = 1024 * 1024

function markdownOf(html: string): string {
  const isReadable = html.length <= longest && isReadableHtml(html)
  return isReadable ? markdownOfHtml(autoParagraphs(html)) : plainMarkdown(html.slice(0, longestKept))
}

/** Both as `2019-05-09 14:30:00`; the site's own where there is no UTC. */
function dateOf(local: string, utc: string, timeZone: string): Date | undefined {
  const universal = oldDate(utc)
  if (universal) return new Date(`${universal.local}Z`)
  const own = oldDate(local)
  return own && parseDate(own.local, timeZone)
}

/** 1 is published, 0 waits; what was put into the trash was refused by somebody. */
function statusOf(approved: string, content: string): CommentStatus {
  // Only a program can have written a longer one: somebody shall see it before readers do.
  if (approved === '1' || approved === 'approve') return content.length > longest ? 'held' : 'published'
  if (approved === 'spam') return 'spam'
  return approved === '0' || approved === 'hold' || approved === '' ? 'held' : 'refused'
}

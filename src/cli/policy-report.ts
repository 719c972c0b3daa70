import { differs, type Rejudged, type WouldBe } from '../comments/rejudge.ts'
import type { Finding } from '../domain/comment.ts'

const columns: readonly WouldBe[] = ['published', 'held', 'spam', 'closed']

/** What a dry run found, for programs. */
export function policyReport(judged: readonly Rejudged[]) {
  const statuses = [...new Set(judged.map(({ comment }) => comment.status))].sort()
  const table = statuses.map((now) => {
    const counts = columns.map((would) => [would, count(judged, now, would)])
    return { now, ...(Object.fromEntries(counts) as Record<WouldBe, number>) }
  })
  const found = judged.flatMap(({ findings }) => findings.map(({ reason }) => reason))
  const reasons = [...new Set(found)].map((reason) => ({
    ...{ reason, comments: found.filter((one) => one === reason).length },
  }))
  return {
    judged: judged.length,
    table,
    reasons: reasons.sort((a, b) => b.comments - a.comments),
    different: judged.filter(differs).map(differenceOf),
  }
}

export type PolicyReport = ReturnType<typeof policyReport>

function count(judged: readonly Rejudged[], now: string, wouldBe: WouldBe): number {
  return judged.filter(({ comment, would }) => comment.status === now && would === wouldBe).length
}

function differenceOf({ comment, would, findings }: Rejudged) {
  const { id, articleId, status, moderatedAt, name, body } = comment
  return {
    ...{ id, article: articleId, now: status, would, findings },
    byModerator: moderatedAt !== undefined,
    words: firstWords(`${name}: ${body}`),
  }
}

/** On one line, and without anything that could command a terminal. */
function firstWords(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line
}

/** The same for people. */
export function policyText({ judged, table, reasons, different }: PolicyReport): string {
  if (judged === 0) return 'There are no comments yet.'
  const rows = [
    ['now', ...columns],
    ...table.map((row) => [row.now, ...columns.map((name) => String(row[name]))]),
  ]
  return [
    `The newest comments (${judged}), judged by today's rules. Nothing was changed. Rows: what they are now; columns: what they would be.`,
    '',
    ...rows.map(
      ([first = '', ...cells]) => first.padEnd(10) + cells.map((cell) => cell.padStart(10)).join(''),
    ),
    ...(reasons.length > 0
      ? ['', 'Reasons:', ...reasons.map((one) => `${String(one.comments).padStart(6)}  ${one.reason}`)]
      : []),
    '',
    different.length === 0 ? 'None would be different.' : `${different.length} would be different:`,
    ...different.map(differenceText),
  ].join('\n')
}

function differenceText({
  id,
  article,
  now,
  would,
  byModerator,
  findings,
  words,
}: PolicyReport['different'][number]) {
  const why = findings.map(reasonOf).join(', ')
  const who = byModerator ? ' by a moderator' : ''
  return `  ${now}${who} -> ${would}${why && ` (${why})`}\n    ${article}  ${id}\n    ${words}`
}

function reasonOf({ reason, detail }: Finding): string {
  return detail === undefined ? reason : `${reason}: ${firstWords(detail)}`
}

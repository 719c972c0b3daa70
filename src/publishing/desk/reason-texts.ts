import type { OpenReports } from '../../comments/desk/desk-store.ts'
import type { Finding } from '../../domain/comment.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'

/** Why a check objects, in words; its code where we have none. A check may say more, for moderators only. */
export function findingText(finding: Finding & { detail?: string }, texts: DeskTexts): string {
  const text = textOr(`reason_${finding.reason}`, finding.reason, texts)
  return finding.detail === undefined ? text : `${text} (${finding.detail})`
}

/** What a reader objects to, in words. */
export function reportText(reason: string, texts: DeskTexts): string {
  return textOr(`report_${reason}`, reason, texts)
}

/** The same of several readers. */
export function openReportsText({ reason, count }: OpenReports, texts: DeskTexts): string {
  return `${texts.reportCount(count)}: ${reportText(reason, texts)}`
}

function textOr(key: string, code: string, texts: DeskTexts): string {
  const text = (texts as Record<string, unknown>)[key]
  return typeof text === 'string' ? text : code
}

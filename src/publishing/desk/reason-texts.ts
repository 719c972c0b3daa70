import type { OpenReports } from '../../comments/desk/desk-store.ts'
import type { Finding } from '../../domain/comment.ts'
import type { Locale } from '../../domain/site.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { deskTextsFor } from '../../site/messages/desk-texts-for.ts'
import { reasonText } from '../../site/messages/reason-text.ts'

/** Why a comment waits, in words; the readers' reports can be a reason as well. */
export function findingText(finding: Finding, locale: Locale): string {
  return finding.reason === 'reported' ? deskTextsFor(locale).reasonReported : reasonText(finding, locale)
}

/** What a reader objects to, in words; its code where we have none. */
export function reportText(reason: string, texts: DeskTexts): string {
  const text = (texts as Record<string, unknown>)[`report_${reason}`]
  return typeof text === 'string' ? text : reason
}

/** The same of several readers. */
export function openReportsText({ reason, count }: OpenReports, texts: DeskTexts): string {
  return `${texts.reportCount(count)}: ${reportText(reason, texts)}`
}

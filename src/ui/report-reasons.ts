import { type ReportFault, type ReportReason, reportNoteLimit, reportReasons } from '../domain/report.ts'
import type { Messages } from '../site/messages/messages.ts'

/** The reasons that a report can have, as its form offers them. */
export function reasonsIn(messages: Messages): { code: ReportReason; text: string }[] {
  const texts = {
    offence: messages.reportOffence,
    spam: messages.reportSpam,
    falsehood: messages.reportFalsehood,
    'private-data': messages.reportPrivateData,
    other: messages.reportOther,
  } satisfies Record<ReportReason, string>
  return reportReasons.map((code) => ({ code, text: texts[code] }))
}

export type ReportFaultText = { field: 'reason' | 'note'; code: ReportFault; text: string }

/** What a reader is told about the fields of a report. */
export function reportFaultTexts(faults: readonly ReportFault[], messages: Messages): ReportFaultText[] {
  return faults.map((code) =>
    code === 'reason.missing'
      ? { field: 'reason', code, text: messages.reportReasonMissing }
      : { field: 'note', code, text: messages.reportNoteTooLong(reportNoteLimit) },
  )
}

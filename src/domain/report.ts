/** Why a reader reports a comment. */
export const reportReasons = ['offence', 'spam', 'falsehood', 'private-data', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** Length of what a reader adds to a report, in code points after NFC. */
export const reportNoteLimit = 500

/** What can be wrong with a report; the first part is the field's name. */
export type ReportFault = 'reason.missing' | 'note.too-long'

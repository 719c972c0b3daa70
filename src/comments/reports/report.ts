import { z } from 'zod'
import { keyedHash } from '../../config/sealing.ts'
import { type ReportFault, type ReportReason, reportNoteLimit, reportReasons } from '../../domain/report.ts'
import { cleanText, lengthOf } from '../plain-text.ts'

/** What a reader has against a comment, made clean and found valid. */
export type ReportDraft = { reason: ReportReason; note: string; trap: string }

/** The fields as they came in, to be given back. */
export type TypedReport = { reason: string; note: string; website: string }

const text = z.string().catch('')
const typedSchema = z.object({ reason: text, note: text, website: text })

/** Never fails: what is missing or is no text is empty. */
export function typedReport(sent: unknown): TypedReport {
  const fields = typedSchema.safeParse(sent)
  return fields.success ? fields.data : typedSchema.parse({})
}

/** A report, or everything that is wrong with it, in the form's order. */
export function parseReport({ reason, note, website }: TypedReport): ReportDraft | { faults: ReportFault[] } {
  const given = z.enum(reportReasons).safeParse(reason)
  const clean = cleanText(note).trim()
  const faults: ReportFault[] = [
    ...(given.success ? [] : (['reason.missing'] as const)),
    ...(lengthOf(clean) > reportNoteLimit ? (['note.too-long'] as const) : []),
  ]
  return given.success && faults.length === 0
    ? { reason: given.data, note: clean, trap: website }
    : { faults }
}

/**
 * Who reports: a keyed hash of the client's address, of its own for each comment, so that nobody's reports can be
 * put together.
 *
 * @param address the group that counts as one client; see `addressGroup`
 */
export function voterKey(secret: string, commentId: string, address: string): string {
  return keyedHash(secret, 'report-voter', `${commentId} ${address}`)
}

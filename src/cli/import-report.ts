import type { Imported, ImportNote } from '../comments/rights/imported.ts'

/** What an import has to tell, a line each; `isWhole` when nothing was left out. */
export function importReport(imported: Imported, isDryRun: boolean): { lines: string[]; isWhole: boolean } {
  const { added, known, orphans, otherRows, notes } = imported
  const would = isDryRun ? 'would be ' : ''
  const lines = [`${added} comments ${would}added, ${known} were there already.`]
  if (otherRows > 0) lines.push(`${otherRows} earlier texts, reports, bans and entries of the log added.`)
  if (orphans > 0) lines.push(`${orphans} answers to comments that are nowhere start threads of their own.`)
  lines.push(...notes.map(tell))
  return { lines, isWhole: !notes.some(({ kind }) => kind === 'unknown-thread') }
}

function tell(note: ImportNote): string {
  const { count } = note
  switch (note.kind) {
    case 'unknown-thread':
      return `left out: ${count} comments on ${note.thread}, which is no article here (see --article-map)`
    case 'other-secret':
      return `The file was made with another SECRET: ${count} bans by e-mail or address keep nobody out any more.`
    case 'date':
      return `${count} without a readable date, or with one in the future: given that of the comment before.`
    case 'no-name':
      return `${count} without a name.`
    case 'no-id':
      return `${count} without an id: known again by page, name, date and text.`
    case 'no-text':
      return `${count} without words: only their place is kept.`
    case 'long-text':
      return `${count} longer than the form takes: kept whole.`
    case 'long-name':
      return `${count} names longer than the form takes: cut.`
  }
}

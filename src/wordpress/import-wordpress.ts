import type { Kysely } from 'kysely'
import type { CommentTables } from '../comments/comment-tables.ts'
import { importForeign } from '../comments/rights/import-foreign.ts'
import type { Imported } from '../comments/rights/imported.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type ImportedTexts, importTexts } from './import-texts.ts'
import { inPlainWords } from './in-plain-words.ts'
import type { KeptAddresses } from './keep-addresses.ts'
import { keepAround } from './keep-around.ts'
import { type ImportOptions, type PreparedImport, prepareImport } from './prepare-import.ts'
import { readComments } from './read-comments.ts'
import { sizeOf } from './read-wxr.ts'
import { surveyExport } from './survey-export.ts'

/** What an import did; a report is made of it. */
export type ImportDone = {
  prepared: PreparedImport
  texts: ImportedTexts
  addresses: KeptAddresses
  comments: Imported
}

/** Told how far a part of the import is. */
export type ImportProgress = (part: 'reading' | 'texts' | 'comments', done: number, total: number) => void

/** Where comments go. */
export type CommentsAt = {
  /** The store; not opened before it is needed. */
  open(): Promise<Kysely<CommentTables>>
  secret(): string
}

/**
 * Takes in all of an export: settings, authors, articles, pages, pictures, old addresses, comments. The whole export
 * is read before anything is written; what is there already stays. A run that was cut off can be repeated.
 *
 * @throws Error for an export that cannot be read to its end, before anything was written; when the disk fails
 */
export async function importWordpress(
  options: ImportOptions,
  comments: CommentsAt,
  progress: ImportProgress,
): Promise<ImportDone> {
  try {
    return await importAll(options, comments, progress)
  } catch (error) {
    throw inPlainWords(error)
  }
}

async function importAll(
  options: ImportOptions,
  comments: CommentsAt,
  progress: ImportProgress,
): Promise<ImportDone> {
  const size = await sizeOf(options.paths)
  let read = 0
  const survey = await surveyExport(options.paths, (bytes) => {
    read += bytes
    progress('reading', read, size)
  })
  const prepared = await prepareImport(survey, options)
  const addresses = await keepAround(prepared)
  const { size: total } = prepared.plan.texts
  const texts = await importTexts(prepared, (done) => progress('texts', done, total))
  return { prepared, texts, addresses, comments: await importComments(prepared, options, comments, progress) }
}

async function importComments(
  prepared: PreparedImport,
  { paths, isDryRun, now }: ImportOptions,
  store: CommentsAt,
  progress: ImportProgress,
): Promise<Imported> {
  const { plan, survey, site } = prepared
  const articles = new Map(
    [...plan.texts].flatMap(([number, { kind, id }]) => (kind === 'article' ? [[number, id]] : [])),
  )
  const counts = [...articles.keys()].map((number) => survey.comments.get(number)?.comments ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return { added: 0, known: 0, orphans: 0, otherRows: 0, notes: [] }
  return importForeign(await store.open(), readComments(paths, articles, site.timeZone), {
    ...{ secret: store.secret(), now, dryRun: isDryRun },
    articleOf: ({ key }) => key,
    anonymous: messagesFor(site.locale, site.locale).anonymous,
    progress: (done) => progress('comments', done, total),
  })
}

import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { commentLimits } from '../../domain/comment.ts'
import { emailKey, sealEmail } from '../comment-keys.ts'
import type { CommentTables } from '../comment-tables.ts'
import { noteEvent } from '../note-event.ts'
import { patiently } from '../patiently.ts'
import { cleanName, cleanText, isBlank, lengthOf } from '../plain-text.ts'
import type { ForeignComment, ForeignSource, ForeignThread } from './foreign-comment.ts'
import { foreignId } from './foreign-id.ts'
import type { ImportOptions } from './import-export.ts'
import { type ForeignFault, type Imported, inRuns, known } from './imported.ts'
import { type ImportedComment, keepComments, settleArticles } from './keep-comments.ts'

type Db = Kysely<CommentTables>

type Options = ImportOptions & {
  /** The id of the article that a thread is about. */
  articleOf: (thread: ForeignThread) => string | undefined
  /** Stands where a comment has no name. */
  anonymous: string
}

/**
 * Takes in the comments of another system. Their ids are made from its ids, so that what is there already stays as
 * it is. The whole file is read before anything is saved. Comments on pages that are no article here are left out.
 */
export async function importForeign(db: Db, source: ForeignSource, options: Options): Promise<Imported> {
  const articles = await articlesOf(source, options)
  const imported: Imported = { added: 0, known: 0, orphans: 0, otherRows: 0, notes: [] }
  const reader = new ForeignReader(source.name, options)
  const touched = new Set<string>()
  let done = 0
  for await (const run of inRuns(source.read())) {
    const comments = run.flatMap((piece) => {
      const articleId = 'comment' in piece ? articles.get(piece.comment.thread)?.articleId : undefined
      return 'comment' in piece && articleId !== undefined ? [reader.read(piece.comment, articleId)] : []
    })
    for (const { articleId } of comments) touched.add(articleId)
    const added = options.dryRun ? await countNew(db, comments) : await keepAll(db, comments, source.name)
    imported.added += added
    imported.known += comments.length - added
    done += run.length
    options.progress?.(done)
  }
  imported.notes = [...reader.notes(), ...unknownThreads(articles)]
  if (!options.dryRun) {
    imported.orphans = await settleArticles(db, { all: touched, counted: new Set() }, options.now)
  }
  return imported
}

type Articles = Map<string, { articleId: string | undefined; comments: number; name: string }>

/** Reads the file once for the threads, and to find out whether it can be read to its end. */
async function articlesOf(source: ForeignSource, { articleOf }: Options): Promise<Articles> {
  const articles: Articles = new Map()
  const entry = (key: string) => {
    const found = articles.get(key) ?? { articleId: undefined, comments: 0, name: key }
    articles.set(key, found)
    return found
  }
  for await (const piece of source.read()) {
    if ('comment' in piece) entry(piece.comment.thread).comments += 1
    else {
      const articleId = articleOf(piece.thread)
      Object.assign(entry(piece.thread.key), {
        articleId,
        name: piece.thread.addresses[0] ?? piece.thread.key,
      })
    }
  }
  return articles
}

function unknownThreads(articles: Articles): Imported['notes'] {
  return [...articles.values()]
    .filter(({ articleId, comments }) => articleId === undefined && comments > 0)
    .map(({ comments, name }) => ({ kind: 'unknown-thread', count: comments, thread: name }))
}

async function countNew(db: Db, comments: readonly ImportedComment[]): Promise<number> {
  const ids = [...new Set(comments.map(({ id }) => id))]
  return ids.length - (await known(db, ids))
}

/** Saves them with an event each, in one transaction. */
function keepAll(db: Db, comments: readonly ImportedComment[], from: string): Promise<number> {
  const keep = async (transaction: Transaction<CommentTables>) => {
    const added = await keepComments(transaction, comments)
    let saved = 0
    for (const { id, createdAt } of comments) {
      // Of several with the same id one was saved.
      if (!added.delete(id)) continue
      const event = { commentId: id, kind: 'imported', at: createdAt.getTime(), actor: 'system' }
      await noteEvent(transaction, { ...event, detail: { from } })
      saved += 1
    }
    return saved
  }
  return patiently(() => db.transaction().execute(keep))
}

/** Makes comments of ours out of whatever another system kept, and counts what was amiss. */
class ForeignReader {
  private readonly faults = new Map<ForeignFault, number>()
  private lastDate: Date | undefined

  constructor(
    private readonly source: string,
    private readonly options: Options,
  ) {}

  notes(): Imported['notes'] {
    return [...this.faults].map(([kind, count]) => ({ kind, count }))
  }

  read(foreign: ForeignComment, articleId: string): ImportedComment {
    const { secret } = this.options
    const id = foreignId(this.source, this.idOf(foreign))
    const parentId = foreign.parent === undefined ? undefined : foreignId(this.source, foreign.parent)
    const { name, body, status } = this.wordsOf(foreign)
    const createdAt = this.dateOf(foreign)
    const email =
      status === 'deleted' ? '' : foreign.email.trim().normalize('NFC').slice(0, commentLimits.email)
    const isEmail = z.email().safeParse(email).success
    return {
      // The thread that it belongs to shows when its article is settled.
      ...{ id, articleId, parentId, rootId: id, name, body, status, createdAt, findings: [] },
      // Texts are compared with those of the last minutes only: old ones need no key.
      ...{ clientKey: '', authorKey: undefined, textKey: '' },
      emailKey: isEmail ? emailKey(secret, email) : undefined,
      sealedEmail: isEmail ? sealEmail(secret, email) : undefined,
      ...{ version: 1, editedAt: undefined, moderatedAt: undefined },
    }
  }

  private wordsOf(foreign: ForeignComment): Pick<ImportedComment, 'name' | 'body' | 'status'> {
    if (foreign.status === 'deleted') return { name: '', body: '', status: 'deleted' }
    const body = cleanText(foreign.text()).trim()
    if (isBlank(body)) {
      this.note('no-text')
      return { name: '', body: '', status: 'deleted' }
    }
    if (lengthOf(body) > commentLimits.comment) this.note('long-text')
    return { name: this.nameOf(foreign), body, status: foreign.status }
  }

  private nameOf(foreign: ForeignComment): string {
    const name = cleanName(foreign.name)
    if (isBlank(name)) {
      this.note('no-name')
      return this.options.anonymous
    }
    if (lengthOf(name) <= commentLimits.name) return name
    this.note('long-name')
    return cleanName([...name].slice(0, commentLimits.name).join(''))
  }

  private idOf({ id, thread, name, text, date }: ForeignComment): string {
    if (id !== '') return id
    this.note('no-id')
    return JSON.stringify([thread, name, text(), date?.getTime() ?? 0])
  }

  private dateOf({ date }: ForeignComment): Date {
    const { now } = this.options
    const good = date && date <= now ? date : undefined
    if (!good) this.note('date')
    this.lastDate = good ?? this.lastDate ?? now
    return this.lastDate
  }

  private note(fault: ForeignFault): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1)
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import { formatDate } from '../../site/dates.ts'
import type { ArticleFacts } from './article-facts.ts'
import { type FileHistory, fileHistories } from './file-history.ts'
import type { Paper } from './paper.ts'
import { runGit } from './run-git.ts'

const twoDays = 2 * 24 * 60 * 60 * 1000

type Suspect = {
  article: ArticleFacts
  /** Changes of its file, newest first, that nobody was told of; a text that is not committed has no name. */
  changes: { at: number; before: string; after?: string }[]
}

/**
 * Articles whose text changed more than two days after readers were last told anything, going by Git; nothing where
 * there is none. A file that came into the repository late, as from another system, has two days from then on.
 */
export async function checkChanges(paper: Paper): Promise<Problem[]> {
  const histories = await fileHistories(paper.contentDir)
  if (!histories) return []
  const suspects = paper.articles.flatMap((article) => suspectIn(article, histories.get(article.path), paper))
  const names = suspects.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after ?? []].flat()),
  )
  const texts = await blobs(paper.contentDir, [...new Set(names)])
  const problems: Problem[] = []
  for (const suspect of suspects) problems.push(...(await quietChange(suspect, texts, paper)))
  return problems
}

function suspectIn(article: ArticleFacts, history: FileHistory | undefined, { now }: Paper): Suspect[] {
  const { claims, blob } = article
  if (!claims || claims.draft || !history) return []
  const limit = Math.max(claims.told, history.added ?? 0) + twoDays
  const late = history.changes.filter(({ at }) => at > limit)
  const isEdited = blob !== history.last && history.last !== '' && now.getTime() > limit
  const changes = [...(isEdited ? [{ at: now.getTime(), before: history.last }] : []), ...late]
  return changes.length > 0 ? [{ article, changes }] : []
}

/** Texts by Git's names for them, all from one call. */
async function blobs(contentDir: string, names: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  if (names.length === 0) return texts
  const written = await runGit(contentDir, ['cat-file', '--batch'], `${names.join('\n')}\n`)
  let at = 0
  while (written && at < written.length) {
    const end = written.indexOf(10, at)
    const [name = '', , size] = written.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    texts.set(name, written.toString('utf8', at, at + Number(size)))
    at += Number(size) + 1
  }
  return texts
}

async function quietChange(
  { article, changes }: Suspect,
  texts: ReadonlyMap<string, string>,
  { contentDir, site, advice }: Paper,
): Promise<Problem[]> {
  for (const { at, before, after } of changes) {
    const now =
      after === undefined ? await readFile(join(contentDir, article.path), 'utf8') : texts.get(after)
    const then = texts.get(before)
    if (now === undefined || then === undefined || wordsOf(now) === wordsOf(then)) continue
    const day = formatDate(new Date(at), 'yyyy-MM-dd', site.timeZone, site.locale)
    const place = article.claims?.places.date ?? { line: 1, column: 1 }
    const text = advice.changedQuietly(day)
    return [{ file: article.path, ...place, field: 'date', advice: text, severity: 'warning' }]
  }
  return []
}

/** A file's body; how its words are parted does not matter. */
function wordsOf(file: string): string {
  const body = file.replace(/^\uFEFF?---[^\n]*\n(?:[\s\S]*?\n)??---[^\n]*(?:\n|$)/, '')
  return body.replace(/\s+/g, ' ').trim()
}

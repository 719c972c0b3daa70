import { dirname } from 'node:path'
import type { Problem } from '../domain/problem.ts'
import type { Statements } from './open-catalog.ts'

/** What is noted of a file that was looked at. */
export type KnownFile = { stamp: string; mentions: string[] }

export type LookedAt = {
  path: string
  stamp: string
  problems: Problem[]
  mentions?: string[]
  target?: string | undefined
}

type Row = { path: string; stamp: string; mentions: string }

/** Stands in place of the stamp of a file that seems to be gone. */
const gone = 'gone'

/** The files of `content/` as they were when they were last read. */
export class KnownFiles {
  constructor(private readonly statements: Statements) {}

  get(path: string): KnownFile | undefined {
    const row = this.statements.get('select path, stamp, mentions from files where path = ?').get(path)
    return row ? known(row as Row) : undefined
  }

  /** Files directly in a folder. They come as one text: a row for each takes three times as long. */
  within(folder: string): Map<string, KnownFile> {
    const { list } = this.statements
      .get(
        'select json_group_array(json_array(path, stamp, json(mentions))) list from files where folder = ?',
      )
      .get(folder) as { list: string }
    const rows = JSON.parse(list) as [string, string, string[]][]
    return new Map(rows.map(([path, stamp, mentions]) => [path, { stamp, mentions }]))
  }

  /** A folder and those below it that have files. Goes from one to the next, not from file to file. */
  foldersFrom(folder: string): string[] {
    return this.paths(
      `with recursive found (path) as (
         select min(folder) from files where folder = ?1 or (folder > ?1 || '/' and folder < ?1 || '0')
         union all
         select (select min(folder) from files where folder > found.path and folder > ?1 || '/' and folder < ?1 || '0')
         from found where found.path is not null
       ) select path from found where path is not null`,
      folder,
    )
  }

  /** Links that lead to a file. */
  linksTo(target: string): string[] {
    return this.paths('select path from files where target = ?', target)
  }

  /** Articles that were forgotten, at most `limit`, those of the latest folders first, and what seems to be gone last. */
  forgotten(limit: number): string[] {
    const found = this.paths(
      "select path from files where stamp = '' and path > 'articles/' and path < 'articles0' order by path desc limit ?",
      limit,
    )
    return found.length > 0
      ? found
      : this.paths('select path from files where stamp = ? limit ?', gone, limit)
  }

  isNoted({ path, stamp, problems }: LookedAt): boolean {
    const row = this.statements.get('select stamp, problems from files where path = ?').get(path) as
      | { stamp: string; problems: string }
      | undefined
    return row?.stamp === stamp && row.problems === JSON.stringify(problems)
  }

  /** Must be called within a transaction. */
  note({ path, stamp, problems, mentions = [], target }: LookedAt): void {
    this.statements
      .get(
        `insert into files values (?, ?, ?, ?, ?, ?) on conflict do update set
           stamp = excluded.stamp, problems = excluded.problems, mentions = excluded.mentions, target = excluded.target`,
      )
      .run(path, dirname(path), stamp, JSON.stringify(problems), JSON.stringify(mentions), target ?? null)
  }

  /** Must be called within a transaction. */
  postpone(changed: readonly string[], gonePaths: readonly string[]): void {
    const mark = this.statements.get(
      `insert into files (path, folder, stamp, problems) values (?, ?, ?, '[]')
       on conflict do update set stamp = excluded.stamp`,
    )
    for (const path of changed) mark.run(path, dirname(path), '')
    for (const path of gonePaths) mark.run(path, dirname(path), gone)
  }

  /** Must be called within a transaction. */
  remove(path: string): void {
    this.statements.get('delete from files where path = ?').run(path)
  }

  private paths(sql: string, ...values: unknown[]): string[] {
    return (this.statements.get(sql).all(...values) as { path: string }[]).map(({ path }) => path)
  }
}

function known({ stamp, mentions }: Row): KnownFile {
  return { stamp, mentions: JSON.parse(mentions) }
}

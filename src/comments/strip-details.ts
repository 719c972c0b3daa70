import { type Kysely, sql } from 'kysely'
import type { Finding } from '../domain/comment.ts'
import { bareFindings } from './bare-findings.ts'

type Db = Kysely<unknown>

/** Rows that are in memory at once. */
const slice = 500

/** Only these can have details; the others need not be read. */
const hasDetails = '%"detail":%'

/**
 * Migration 0007: takes the details of findings out of the log, and out of comments that were erased before that was
 * done at once.
 */
export async function stripDetails(db: Db): Promise<void> {
  await stripEvents(db)
  await stripErased(db)
}

async function stripEvents(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; detail: string }>`select id, detail from events
      where id > ${after} and detail like ${hasDetails} order by id limit ${slice}`.execute(db)
    for (const { id, detail } of rows)
      await sql`update events set detail = ${strippedDetail(detail)} where id = ${id}`.execute(db)
    if (rows.length < slice) return
    after = Number(rows.at(-1)?.id)
  }
}

function strippedDetail(detail: string): string {
  const said = JSON.parse(detail) as { findings?: unknown }
  if (!Array.isArray(said.findings)) return detail
  return JSON.stringify({ ...said, findings: bareFindings(said.findings as Finding[]) })
}

async function stripErased(db: Db): Promise<void> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string; findings: string }>`select id, findings from comments
      where id > ${after} and findings like ${hasDetails}
        and (status = 'deleted' or id in (select comment_id from events where kind = 'erased'))
      order by id limit ${slice}`.execute(db)
    for (const { id, findings } of rows) {
      const bare = JSON.stringify(bareFindings(JSON.parse(findings)))
      await sql`update comments set findings = ${bare} where id = ${id}`.execute(db)
    }
    if (rows.length < slice) return
    after = rows.at(-1)?.id ?? ''
  }
}

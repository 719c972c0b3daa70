import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { anArticleFile } from '../builders/an-article-file.ts'
import { testDatabase } from '../builders/test-database.ts'
import { addDiscussion } from './a-discussion.ts'
import { e2ePlace, schema } from './e2e-place.ts'
import { goneArticle } from './gone-article.ts'

/** Serves the paper as `npm start` does, with data of its own that nobody needs afterwards. */
const folder = process.env.E2E_FOLDER
if (folder === undefined) throw new Error('playwright.config.ts names the folder.')
process.env.DATA_DIR = join(folder, 'data')
process.env.CONTENT_DIR = join(folder, 'content')
cpSync('content', process.env.CONTENT_DIR, { recursive: true })
writeFileSync(
  join(process.env.CONTENT_DIR, `articles/2025/${goneArticle}.md`),
  anArticleFile({ date: '2025-01-01', expires: '2025-01-02' }),
)
const place = e2ePlace()
if (schema !== undefined) await makeSchema(schema)
if (place.database) process.env.DATABASE_URL = place.database.url
await addDiscussion(place)
await import('../../src/cli/start.ts')

async function makeSchema(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase })
  await client.connect()
  await client.query(`create schema ${name}`)
  await client.end()
}

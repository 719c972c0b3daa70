import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anArticleFile } from '../builders/an-article-file.ts'
import { addDiscussion } from './a-discussion.ts'
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
await addDiscussion(process.env.DATA_DIR)
await import('../../src/cli/start.ts')

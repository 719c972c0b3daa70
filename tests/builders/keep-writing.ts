import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from './a-comment.ts'

// A process of its own, to be killed: saves comments one after the other, and says each id once it is saved.
const [folder = '', run = ''] = process.argv.slice(2)
const store = new SqlCommentStore(await openSqlite(folder))
for (let i = 0; ; i++) {
  const id = `01890a5d-ac96-774b-8${run.padStart(3, '0')}-${String(i).padStart(12, '0')}`
  await store.add(aComment({ id, body: `morre ${run} ${i}` }))
  process.stdout.write(`${id}\n`)
}

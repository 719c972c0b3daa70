import type { Drift } from '../comments/rights/drift.ts'
import { repairArticle, verifyComments } from '../comments/rights/verify-comments.ts'
import { wired } from '../wiring.ts'
import { command } from './command.ts'
import { countLine } from './count-line.ts'

const usage = `npm run comments:verify -- [--repair]

Counts the comments, threads and reports of every article again, and tells where the store disagrees: kind, article,
id of the comment, a line each. At most 100 of a kind for each article. Ends with 1 when there is any.

  --repair  puts it right, an article after the other, each in one transaction; ends with 1 when some is left
  --help    shows this

The server may go on running.`

await command({
  usage,
  options: { repair: { type: 'boolean' } },
  run: ({ repair }) => verify(repair === true),
})

async function verify(mayRepair: boolean): Promise<number> {
  const { commentDatabase, now } = wired()
  const db = await commentDatabase()
  const bar = countLine(process.stderr, 'Articles:')
  let drifted = 0
  const broken = new Set<string>()
  for await (const found of verifyComments(db, { progress: bar.count })) {
    bar.end()
    tell(found)
    broken.add(found.articleId)
    drifted += 1
  }
  bar.end()
  if (!mayRepair || broken.size === 0) {
    console.log(drifted === 0 ? 'Everything agrees.' : `${drifted} disagree.`)
    return drifted === 0 ? 0 : 1
  }
  for (const articleId of broken) await repairArticle(db, articleId, now())
  let left = 0
  for await (const found of verifyComments(db)) {
    tell(found)
    left += 1
  }
  console.log(`${drifted} disagreed, ${left} do still.`)
  return left === 0 ? 0 : 1
}

function tell({ kind, articleId, id }: Drift): void {
  console.log([kind, articleId || '-', id || '-'].join('  '))
}

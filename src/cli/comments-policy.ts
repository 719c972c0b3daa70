import { type Rejudged, rejudge } from '../comments/rejudge.ts'
import { paperRules } from '../publishing/paper-rules.ts'
import { wiredWithCatalog } from '../wiring.ts'
import { command, WrongCall } from './command.ts'
import { policyReport, policyText } from './policy-report.ts'
import { progressLine } from './progress-line.ts'

const usage = `npm run comments:policy -- --dry-run [options]

Tells what today's rules, held words and bans would have made of the newest comments, as if each came at its own
time, and changes nothing: the place to try a new "hold", "heldWords" or "closeAfterDays" in site.yaml. Limits by the
minute, Akismet and a check of your own are left out. An author counts as known if an earlier comment of theirs is
published today.

  --dry-run  is needed: there is nothing else that this command does
  --last N   looks at the newest N comments; 500 when not given
  --json     tells it to programs: {judged, table, reasons, different}
  --help     shows this`

await command({
  usage,
  options: { 'dry-run': { type: 'boolean' }, last: { type: 'string' }, json: { type: 'boolean' } },
  run: commentsPolicy,
})

async function commentsPolicy(options: Record<string, unknown>): Promise<number> {
  if (options['dry-run'] !== true)
    throw new WrongCall('There is only a dry run: npm run comments:policy -- --dry-run')
  const report = policyReport(await rejudged(numberOf(options.last ?? '500')))
  console.log(options.json === true ? JSON.stringify(report, undefined, 2) : policyText(report))
  return 0
}

function numberOf(last: unknown): number {
  if (typeof last === 'string' && /^[1-9]\d{0,6}$/.test(last)) return Number(last)
  throw new WrongCall('--last takes a whole number from 1 on.')
}

async function rejudged(last: number): Promise<Rejudged[]> {
  const wired = await wiredWithCatalog()
  const store = await wired.comments()
  const now = wired.now()
  const articleOf = (id: string) => wired.catalog.articleById(id, now.getTime())
  const comments = await store.latest(last)
  const bar = progressLine(process.stderr, 'comments')
  const all: Rejudged[] = []
  for (const comment of comments) {
    all.push(await rejudge(comment, store, { rules: paperRules(wired), articleOf, now }))
    bar.step(all.length, comments.length)
  }
  bar.end()
  return all
}

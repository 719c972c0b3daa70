import { join, relative } from 'node:path'
import { formatProblem, type Problem } from '../domain/problem.ts'
import { offerPreview, type PreviewOffer } from '../publishing/preview-offer.ts'
import { formatDate } from '../site/dates.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type Wired, wiredWithCatalog } from '../wiring.ts'
import { command } from './command.ts'

const usage = `npm run --silent article:preview -- slug [--hours 24]

Prints a link that shows an article before it is public: a draft, one with a date to come, or one whose time is
over. Instead of the slug you may give the article's file. The link ends after 24 hours, or after --hours (1 to
720). It goes to standard output, alone; everything else is told on standard error.
Exit code 1 when there is no such article, or nothing of it can be shown.`

const longest = 720

await command({
  usage,
  options: { hours: { type: 'string' } },
  takesWords: true,
  run: ({ hours = '24' }, articles) => preview(articles, String(hours)),
})

async function preview(articles: readonly string[], hours: string): Promise<number> {
  const [wanted] = articles
  if (wanted === undefined || articles.length > 1) return refuse('Name one article.')
  if (!/^\d{1,3}$/.test(hours) || Number(hours) < 1 || Number(hours) > longest)
    return refuse(`--hours takes a whole number from 1 to ${longest}.`)
  const wired = await wiredWithCatalog()
  // npm goes to the folder of package.json; who runs it may stand in another one.
  const offer = offerPreview(wanted, Number(hours), process.env.INIT_CWD ?? process.cwd(), wired)
  return tell(offer, wanted, wired)
}

function refuse(why: string): number {
  console.error(`${why}\n\n${usage}`)
  return 2
}

async function tell(offer: PreviewOffer, wanted: string, wired: Wired): Promise<number> {
  const { locale, timeZone } = wired.catalog.settings()
  const advice = adviceFor(locale)
  switch (offer.kind) {
    case 'link': {
      console.log(offer.url)
      const until = formatDate(offer.until, messagesFor(locale, locale).dateTimeFormat, timeZone, locale)
      console.error(advice.previewUntil(until))
      if (offer.problems.length > 0) console.error(advice.previewBehind)
      tellProblems(offer.problems, wired)
      if (!(await answers(wired.env.SITE_URL))) console.error(advice.siteIsDown(wired.env.SITE_URL))
      return 0
    }
    case 'public':
      console.log(offer.url)
      console.error(advice.previewPublic)
      return 0
    case 'broken':
      console.error(advice.previewBroken)
      tellProblems(offer.problems, wired)
      return 1
    case 'shadowed':
      console.error(advice.duplicateSlug(offer.by))
      return 1
    case 'unknown':
      console.error(advice.unknownValue(wanted, offer.near))
      return 1
  }
}

function tellProblems(problems: readonly Problem[], { env }: Wired): void {
  const shown = relative(process.cwd(), env.CONTENT_DIR)
  for (const problem of problems)
    console.error(formatProblem({ ...problem, file: join(shown, problem.file) }))
}

/** Whether a site of ours answers there within two seconds. */
async function answers(siteUrl: string): Promise<boolean> {
  const asked = fetch(`${siteUrl}/api/health/live`, { signal: AbortSignal.timeout(2000) })
  return asked.then(
    ({ ok }) => ok,
    () => false,
  )
}

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { buildWhenNeeded } from './build-when-needed.ts'
import { command } from './command.ts'

const usage = `npm run audit:lighthouse [-- --runs 3] [--url https://example.com]

Runs Lighthouse's mobile profile on the front page, the newest article, a section and the search, and prints the
median of the runs. Starts a server of its own unless it is given the address of one. Exits with 1 when a score
is below its target: 99 for performance, 100 for the others.

Needs Chromium: CHROME_PATH, or Debian's /usr/bin/chromium. Other work on the machine lowers "performance".`

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Scores = Record<(typeof categories)[number], number>
const targets: Scores = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 }

const port = '3210'
const run = promisify(execFile)
const lighthouse = createRequire(import.meta.url).resolve('lighthouse/cli/index.js')
const flags =
  '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update'

await command({
  usage,
  options: { runs: { type: 'string' }, url: { type: 'string' } },
  run: ({ runs = '3', url }) => audit(Number(runs), url as string | undefined),
})

async function audit(runs: number, url: string | undefined): Promise<number> {
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number, 1 or more.')
  const server = url === undefined ? await ownServer() : undefined
  const site = new URL(url ?? `http://localhost:${port}`).origin
  let isGood = true
  try {
    console.log(`${'page'.padEnd(60)}${categories.map((name) => name.padStart(16)).join('')}`)
    for (const path of await pagesOf(site)) {
      const scores = await medianScores(site + path, runs)
      console.log(path.padEnd(60) + categories.map((name) => String(scores[name]).padStart(16)).join(''))
      isGood &&= categories.every((name) => scores[name] >= targets[name])
    }
  } finally {
    server?.kill('SIGTERM')
  }
  return isGood ? 0 : 1
}

async function ownServer(): Promise<ChildProcess> {
  if ((await buildWhenNeeded()) !== 0) throw new Error('The site does not build.')
  const args = ['--import', 'tsx', 'src/cli/start.ts', '--port', port]
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  for (let tries = 0; tries < 120; tries += 1) {
    if (
      await fetch(`http://localhost:${port}/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return server
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  server.kill('SIGTERM')
  throw new Error(`The server does not answer on port ${port}.`)
}

/** One page of each kind, found by the links of the front page. */
async function pagesOf(site: string): Promise<string[]> {
  const html = await (await fetch(site)).text()
  const first = (start: string) => new RegExp(`href="(${start}[^"#?]+)"`).exec(html)?.[1] ?? '/'
  return ['/', first('/articles/'), first('/sections/'), '/search?q=rio']
}

async function medianScores(url: string, runs: number): Promise<Scores> {
  const all: Scores[] = []
  for (let n = 0; n < runs; n += 1) all.push(await scoresOf(url))
  const median = (name: keyof Scores) =>
    all.map((scores) => scores[name]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  return Object.fromEntries(categories.map((name) => [name, median(name)])) as Scores
}

async function scoresOf(url: string): Promise<Scores> {
  const args = [
    ...[lighthouse, url, '--quiet', '--output=json', '--output-path=stdout', `--chrome-flags=${flags}`],
    `--only-categories=${categories.join(',')}`,
    // Results of a search are kept out of search engines on purpose.
    ...(new URL(url).pathname === '/search' ? ['--skip-audits=is-crawlable'] : []),
  ]
  const report = JSON.parse(await patiently(args)) as { categories: Record<string, { score: number }> }
  const score = (name: string) => Math.round((report.categories[name]?.score ?? 0) * 100)
  return Object.fromEntries(categories.map((name) => [name, score(name)])) as Scores
}

/** Chromium sometimes loses the start of its own recording (NO_NAVSTART); a second try has it. */
async function patiently(args: string[], tries = 3): Promise<string> {
  const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  const env = { ...process.env, ...(existsSync(chromium) && { CHROME_PATH: chromium }) }
  try {
    return (await run(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 })).stdout
  } catch (error) {
    if (tries <= 1) throw error
    return patiently(args, tries - 1)
  }
}

import { join, relative, resolve } from 'node:path'
import { type ContentReport, checkContent } from '../articles/check-content.ts'
import { type Env, readEnv } from '../config/env.ts'
import type { Problem } from '../domain/problem.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { command } from './command.ts'
import { asAnnotation, asJson, countProblems } from './problem-reports.ts'
import { progressLine } from './progress-line.ts'
import { paintFor, showProblem } from './show-problem.ts'
import { sourceLines } from './source-lines.ts'

const usage = `npm run content:check [-- options]

Tells every problem of every file in content/, with its line, its column and what to write instead, and keeps
content/slugs.lock, the list of addresses that were published. Ends with 1 when there is an error; warnings end
with 0.

  --no-spelling  leaves spelling out
  --dry-run      leaves content/slugs.lock as it is; so does the variable CI
  --json         tells it to programs: {files, errors, warnings, problems: [{file, line, column, field, severity, advice}]}
  --github       also shows each problem at its line of a pull request; by itself in GitHub Actions
  --help         shows this`

const flag = { type: 'boolean' } as const

await command({
  usage,
  options: { 'no-spelling': flag, 'dry-run': flag, json: flag, github: flag },
  run: check,
})

async function check(options: Record<string, unknown>): Promise<number> {
  const env = readEnv(process.env)
  const bar = progressLine(process.stderr, 'content/')
  const report = await checkContent({
    contentDir: env.CONTENT_DIR,
    siteUrl: env.siteUrlGiven ? env.SITE_URL : undefined,
    publicDir: resolve('public'),
    now: new Date(),
    spelling: options['no-spelling'] !== true,
    mayWrite: options['dry-run'] !== true && !isSet(process.env.CI),
    progress: bar.step,
  })
  bar.end()
  const shown = relative(process.cwd(), env.CONTENT_DIR)
  const problems = report.problems.map((problem) => ({ ...problem, file: join(shown, problem.file) }))
  if (options.json === true) console.log(asJson(report.files, problems))
  else tell({ ...report, problems }, env)
  const isOnGitHub = options.json !== true && process.env.GITHUB_ACTIONS === 'true'
  if (options.github === true || isOnGitHub)
    for (const problem of problems) console.log(asAnnotation(problem))
  return countProblems(problems).errors === 0 ? 0 : 1
}

function tell({ locale, files, problems }: ContentReport, { CONTENT_DIR }: Env): void {
  const advice = adviceFor(locale)
  const paint = paintFor(process.stdout.isTTY, process.env)
  const lineOf = sourceLines()
  const source = ({ file, line, field }: Problem) =>
    field === 'file'
      ? undefined
      : lineOf(join(CONTENT_DIR, relative(relative(process.cwd(), CONTENT_DIR), file)), line)
  const { warningMark } = advice
  for (const problem of problems) {
    console.log(showProblem({ problem, source: source(problem), warningMark, paint }))
  }
  const { errors, warnings } = countProblems(problems)
  const broken = new Set(problems.map(({ file }) => file)).size
  console.log(advice.tally(errors, warnings, broken, files))
}

/** CI services set CI to something; "false" is how people take it back. */
function isSet(variable: string | undefined): boolean {
  return variable !== undefined && !['', '0', 'false'].includes(variable)
}

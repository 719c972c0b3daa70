import { join, relative } from 'node:path'
import { checkContent } from '../articles/check-content.ts'
import { readEnv } from '../config/env.ts'
import { formatProblem } from '../domain/problem.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { command } from './command.ts'

const usage = `npm run content:check

Tells every problem of every file in content/, with its line, column and what to write instead.
Exit code 1 when there is any.`

await command({ usage, run: check })

async function check(): Promise<number> {
  const { CONTENT_DIR } = readEnv(process.env)
  const { locale, files, problems } = await checkContent(CONTENT_DIR)
  const shown = relative(process.cwd(), CONTENT_DIR)
  for (const problem of problems) console.log(formatProblem({ ...problem, file: join(shown, problem.file) }))
  const broken = new Set(problems.map(({ file }) => file)).size
  console.log(adviceFor(locale).tally(problems.length, broken, files))
  return problems.length === 0 ? 0 : 1
}

import { readEnv } from '../config/env.ts'
import { command } from './command.ts'
import { checkContent } from './doctor/check-content.ts'
import { checkMachine } from './doctor/check-machine.ts'
import { checkMail } from './doctor/check-mail.ts'
import { checkServer } from './doctor/check-server.ts'
import { checkSettings } from './doctor/check-settings.ts'
import { checkStore } from './doctor/check-store.ts'
import { error, type Finding } from './doctor/finding.ts'

const usage = `npm run doctor

Looks at settings, comment store, content, disks, clock, mail server, build and server, and says what to do where
something is wrong. Changes nothing. Ends with 1 when there is an error; warnings end with 0.

  --json  tells it to programs: a list of {level, says, todo}
  --help  shows this`

await command({ usage, options: { json: { type: 'boolean' } }, run: ({ json }) => examine(json === true) })

async function examine(asJson: boolean): Promise<number> {
  const findings = await allFindings()
  if (asJson) console.log(JSON.stringify(findings, undefined, 2))
  else for (const finding of findings) console.log(lineOf(finding))
  return findings.some(({ level }) => level === 'error') ? 1 : 0
}

async function allFindings(): Promise<Finding[]> {
  try {
    const env = readEnv(process.env)
    const parts = [
      async () => checkSettings(env, Boolean(process.env.SECRET)),
      () => checkMachine(env),
      () => checkStore(env, new Date()),
      () => checkContent(env, new Date()),
      () => checkMail(env),
      () => checkServer(env),
    ]
    return (await Promise.all(parts.map(attempt))).flat()
  } catch (fault) {
    return [error((fault as Error).message, 'Mend these first; .env.example says what each takes.')]
  }
}

/** What one part cannot look at keeps nobody from seeing the rest. */
async function attempt(look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (fault) {
    return [error((fault as Error).message, 'Mend this, and ask again.')]
  }
}

function lineOf({ level, says, todo }: Finding): string {
  const line = `${level.padEnd(8)} ${says}`
  return todo === undefined ? line : `${line}\n         → ${todo}`
}

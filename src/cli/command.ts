import { type ParseArgsConfig, parseArgs } from 'node:util'
import nextEnv from '@next/env'

type Command<Options extends ParseArgsConfig['options']> = {
  usage: string
  options?: Options
  /** Whether words may stand beside the options. */
  takesWords?: boolean
  run: (values: Record<string, unknown>, words: string[]) => Promise<number>
}

/** An option was given what it cannot take; the message says what it can. */
export class WrongCall extends Error {
  override name = 'WrongCall'
}

// Whoever reads what is said may have seen enough, as in "| head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

/**
 * Runs a command of ours with the settings of `.env`, as Next reads them. Answers `--help`, refuses options and
 * words that it does not know, and sets the exit code (2 for a wrong call).
 */
export async function command<Options extends ParseArgsConfig['options']>({
  usage,
  options,
  takesWords = false,
  run,
}: Command<Options>) {
  try {
    const help = { help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({
      options: { ...options, ...help },
      allowPositionals: takesWords,
    })
    if ('help' in values && values.help) console.log(usage)
    else {
      nextEnv.loadEnvConfig(process.cwd())
      process.exitCode = await run(values, positionals)
    }
  } catch (error) {
    const isWrongCall = String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')
    console.error(isWrongCall ? `${(error as Error).message}\n\n${usage}` : (error as Error).message)
    process.exitCode = isWrongCall || error instanceof WrongCall ? 2 : 1
  }
}

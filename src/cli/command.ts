import { type ParseArgsConfig, parseArgs } from 'node:util'
import nextEnv from '@next/env'

type Command<Options extends ParseArgsConfig['options']> = {
  usage: string
  options?: Options
  /** Whether it takes words that are no options; `run` is given them. */
  positionals?: boolean
  run: (values: Record<string, unknown>, positionals: string[]) => Promise<number>
}

/**
 * Runs a command of ours with the settings of `.env`, as Next reads them. Answers `--help`, refuses options that
 * it does not know, and sets the exit code (2 for a wrong call).
 */
export async function command<Options extends ParseArgsConfig['options']>({
  usage,
  options,
  positionals: allowPositionals = false,
  run,
}: Command<Options>) {
  try {
    const help = { help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ options: { ...options, ...help }, allowPositionals })
    if ('help' in values && values.help) console.log(usage)
    else {
      nextEnv.loadEnvConfig(process.cwd())
      process.exitCode = await run(values, positionals)
    }
  } catch (error) {
    const isWrongCall = String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')
    console.error(isWrongCall ? `${(error as Error).message}\n\n${usage}` : (error as Error).message)
    process.exitCode = isWrongCall ? 2 : 1
  }
}

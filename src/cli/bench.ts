import { benches } from './bench/benches.ts'
import type { Numbers } from './bench/report.ts'
import { tellReport } from './bench/tell-report.ts'
import { buildWhenNeeded } from './build-when-needed.ts'
import { command, WrongCall } from './command.ts'

const calls = Object.entries(benches).map(([name, { about, options }]) => {
  const taken = Object.entries(options).map(([option, numbers]) => `[--${option} ${numbers}]`)
  return `${[name, ...taken].join(' ')}\n    ${about.replaceAll('\n', '\n    ')}`
})

const usage = `npm run bench -- NAME [--option NUMBERS …] [--json FILE]

${calls.join('\n\n')}

Prints tables, and writes the same as JSON to bench-results/NAME.json, or to the FILE of --json. Ends with 1 when a
figure is worse than it may be. Runs on papers of its own, the same each time, in the system's folder for temporary
files. Other work on the machine shows in the figures: compare what one run has measured.`

const named = Object.values(benches).flatMap(({ options }) => Object.keys(options))

await command({
  usage,
  options: Object.fromEntries([...named, 'json'].map((option) => [option, { type: 'string' as const }])),
  takesWords: true,
  run: async (values, [name = '', ...rest]) => {
    const bench = rest.length === 0 ? benches[name] : undefined
    if (!bench) throw new WrongCall(usage)
    const { json = `bench-results/${name}.json`, ...given } = values
    const settings = { ...bench.options, ...numbersOf(given, name, bench.options) }
    const failed = bench.needsBuild ? await buildWhenNeeded() : 0
    if (failed !== 0) return failed
    const report = await bench.run(settings)
    tellReport(name, settings, report, String(json))
    return (report.faults ?? []).length > 0 ? 1 : 0
  },
})

function numbersOf(given: Record<string, unknown>, name: string, known: Numbers): Numbers {
  const read = Object.entries(given).map(([option, value]) => {
    if (!(option in known)) throw new WrongCall(`${name} does not take --${option}.\n\n${usage}`)
    const numbers = String(value).split(',').map(Number)
    if (!numbers.every((number) => Number.isInteger(number) && number > 0))
      throw new WrongCall(`--${option} takes whole numbers, 1 or more.`)
    return [option, numbers] as const
  })
  return Object.fromEntries(read)
}

import { attackCases, casesWithoutTest } from './attack-cases.ts'
import { attackTests } from './attack-tests.ts'
import { command } from './command.ts'

const usage = `npm run attacks

Lists what must not happen (docs/attacks.md), each case with the tests in tests/attacks that cover it, or why there is
none. Ends with 1 when a case has neither. Runs no test: that is npm test.

  --help  shows this`

await command({ usage, run: async () => list() })

function list(): number {
  const tests = attackTests('tests/attacks')
  let open = 0
  for (const [number, title] of Object.entries(attackCases)) {
    console.log(`${number.padStart(2)}. ${title}`)
    const own = tests.filter(({ cases }) => cases.includes(Number(number)))
    const reason = casesWithoutTest[Number(number)]
    for (const { file, name } of own) console.log(`      ${file}: ${name}`)
    if (own.length === 0) console.log(reason === undefined ? '      NOT COVERED' : `      no test: ${reason}`)
    if (own.length === 0 && reason === undefined) open += 1
  }
  const all = Object.keys(attackCases).length
  console.log(open === 0 ? `All ${all} cases are covered.` : `${open} of ${all} cases are not covered.`)
  return open === 0 ? 0 : 1
}

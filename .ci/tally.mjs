// Adds up what Playwright and vitest reported, in the one line that ends a CI run.
import { readFileSync } from 'node:fs'

const [e2e, ...runs] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')))
const { expected, flaky, unexpected, skipped } = e2e.stats

// Their names come last, so that the end of a long log says what to look for.
for (const { name, assertionResults, message } of runs.flatMap(({ testResults }) => testResults)) {
  for (const { status, fullName } of assertionResults)
    if (status === 'failed') console.log(`FAILED ${name}: ${fullName}`)
  if (message) console.log(`FAILED ${name}: ${message}`)
}

const sum = (count) => runs.reduce((total, run) => total + count(run), 0)
const passed = sum((run) => run.numPassedTests) + expected + flaky
const failed =
  sum((run) => run.numFailedTests + run.numFailedTestSuites * Number(run.numFailedTests === 0)) + unexpected
const left = sum((run) => run.numPendingTests) + skipped
console.log(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`)

// Adds up what vitest and Playwright reported, in the one line that ends a CI run.
import { readFileSync } from 'node:fs'

const [unitFile, e2eFile] = process.argv.slice(2)
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const unit = read(unitFile)
const { expected, flaky, unexpected, skipped } = read(e2eFile).stats

// Their names come last, so that the end of a long log says what to look for.
for (const { name, assertionResults, message } of unit.testResults) {
  for (const { status, fullName } of assertionResults)
    if (status === 'failed') console.log(`FAILED ${name}: ${fullName}`)
  if (message) console.log(`FAILED ${name}: ${message}`)
}

const passed = unit.numPassedTests + expected + flaky
const failed = unit.numFailedTests + unit.numFailedTestSuites * Number(unit.numFailedTests === 0) + unexpected
const left = unit.numPendingTests + skipped
console.log(`${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`)

// Prints the closing line of a CI run from the test run's own report, and turns it into the exit code.
import { readFileSync } from 'node:fs'

const [reportFile, status] = process.argv.slice(2)

const read = () => {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    return undefined
  }
}

const report = read()
if (!report) {
  console.error('No test report: the run stopped before the tests.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
const brokenSuites = report.testResults.filter(
  suite => suite.status === 'failed' && suite.assertionResults.every(test => test.status !== 'failed'),
).length
if (skipped > 0) {
  console.error(`${skipped} tests were skipped. Here nothing may be skipped: install PostgreSQL 15 or newer.`)
  for (const suite of report.testResults)
    for (const test of suite.assertionResults)
      if (test.status === 'pending' || test.status === 'skipped') console.error(`  skipped: ${test.fullName}`)
}

const failed = report.numFailedTests + brokenSuites + skipped
const ok = failed === 0 && report.numPassedTests > 0 && status === '0'
console.log(`${report.numPassedTests} passed, ${ok ? 0 : Math.max(1, failed)} failed`)
process.exit(ok ? 0 : 1)

// npm run test:mutation [-- [--fresh] STAGE…]: how many small faults in packages/scoring the tests notice, by stage.
//
// Kills are kept in .cache/mutation and asked again only where the mutated file or the test changed; --fresh asks all.
// Beside each stage's verdicts stands a list of the mutants that no test noticed: .cache/mutation/STAGE.survivors.txt.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'
import { leftOut, stages } from './stages.mjs'

/** Percent of the mutants that the tests must notice. */
const leastScore = 85
const work = '.cache/mutation'
const plugin = name => fileURLToPath(new URL(`${name}.mjs`, import.meta.url))
const pathOf = (stage, ending) => `${work}/${stage.replace('/', '-')}${ending}`

const optionsOf = stage => ({
  mutate: [`packages/scoring/src/${stage === 'root' ? '' : `${stage}/`}*.ts`],
  testRunner: 'one-process',
  oneProcess: { tests: stages[stage], leftOut },
  plugins: [plugin('test-runner'), plugin('ignored')],
  ignorers: ['wording'],
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 12_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: pathOf(stage, '.json'),
  tempDirName: pathOf(stage, '.sandbox'),
  ignorePatterns: [
    '**',
    '!packages/scoring/**',
    '!tests/**',
    '!criteria/**',
    '!docs/**',
    '!package.json',
    '!tsconfig.base.json',
  ],
  reporters: [process.stderr.isTTY ? 'progress' : 'progress-append-only'],
  logLevel: 'error',
  warnings: false,
})

/** Keeps only kills: whatever was not noticed is tried again, since a new test may be about it. */
const forgetSurvivors = file => {
  if (!existsSync(file)) return
  const report = JSON.parse(readFileSync(file, 'utf8'))
  for (const mutated of Object.values(report.files))
    mutated.mutants = mutated.mutants.filter(({ status }) => status === 'Killed')
  writeFileSync(file, JSON.stringify(report))
}

/** Mutants that do not compile or that make the run itself fail say nothing of the tests. */
const tally = results => {
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length
  const [killed, timeout, survived] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')]
  return { mutants: killed + timeout + survived, killed, survived, timeout, ignored: count('Ignored') }
}

const totalOf = rows =>
  rows.reduce(
    (total, row) => Object.fromEntries(Object.keys(row).map(key => [key, (total[key] ?? 0) + row[key]])),
    {},
  )

const scoreOf = ({ mutants, killed, timeout }) => (mutants === 0 ? 100 : (100 * (killed + timeout)) / mutants)

const survivorsOf = results =>
  results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const place = `${fileName.slice(fileName.indexOf('src/'))}:${location.start.line}:${location.start.column}`
      return `${place} ${status} ${mutatorName} → ${replacement}\n`
    })

const columns = ['mutants', 'killed', 'survived', 'timeout', 'ignored']
const printRow = (name, cells) =>
  console.log(name.padEnd(20) + cells.map(cell => String(cell).padStart(10)).join(''))
const printTally = (name, row) =>
  printRow(name, [...columns.map(key => row[key]), `${scoreOf(row).toFixed(1)} %`])

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
const asked = process.argv.slice(2)
const names = asked.filter(name => name !== '--fresh')
const unknown = names.filter(name => !(name in stages))
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}.`)
  process.exit(2)
}
mkdirSync(work, { recursive: true })
printRow('stage', [...columns, 'score'])
const rows = []
for (const stage of names.length > 0 ? names : Object.keys(stages)) {
  if (asked.includes('--fresh')) rmSync(pathOf(stage, '.json'), { force: true })
  forgetSurvivors(pathOf(stage, '.json'))
  const results = await new Stryker(optionsOf(stage)).runMutationTest()
  writeFileSync(pathOf(stage, '.survivors.txt'), survivorsOf(results).join(''))
  rows.push(tally(results))
  printTally(stage, rows.at(-1))
}
const total = totalOf(rows)
printTally('total', total)
if (scoreOf(total) < leastScore) {
  console.error(
    `Below ${leastScore} %: the mutants that no test noticed are listed in ${work}/STAGE.survivors.txt.`,
  )
  process.exitCode = 1
}

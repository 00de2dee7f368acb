// npm run test:nodes [-- 22 24]: the golden cases and the embedding examples under other versions of Node.
// Each version is installed from npm on demand, into a folder that git ignores.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const cache = `${root}.cache/nodes`
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24']
const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: 'utf8', cwd: root, ...options })

/** The binary of a version; npm calls it by platform. */
const nodeOf = version => {
  const folder = `${cache}/${version}`
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const file = `${folder}/node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/package.json`, '{ "private": true }')
    run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `${name}@${version}`])
  }
  return file
}

const example = name => `${root}examples/embedding/${name}`
const script = [example('script.mjs'), example('criteria.json'), example('period.json')]

/** Runs inside each version: every case, and the service answering once. */
const probe = `
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
const { answerCase } = await import(${JSON.stringify(`${root}tests/support/answer-case.mjs`)})
const { createService } = await import(${JSON.stringify(example('service.mjs'))})
const cases = JSON.parse(readFileSync(${JSON.stringify(`${cache}/cases.json`)}, 'utf8'))
const hash = createHash('sha256')
for (const given of cases) hash.update(answerCase(given) + '\\n')
const service = createService()
const activity = { id: '1', unit: '6A', kind: 'review', date: '2026-03-02', quantity: '9' }
await service.request('/activities', { method: 'POST', body: JSON.stringify(activity) })
const standings = await (await service.request('/standings/khoi-6')).text()
console.log(JSON.stringify({ node: process.version, cases: cases.length, answers: hash.digest('hex'), standings }))
`

mkdirSync(cache, { recursive: true })
// The cases are YAML beside the tests: a test writes them out as plain data.
run(
  process.execPath,
  [`${root}node_modules/vitest/vitest.mjs`, 'run', 'tests/embedding/portable-cases.test.ts'],
  {
    env: { ...process.env, PORTABLE_CASES: `${cache}/cases.json` },
  },
)
if (!existsSync(`${cache}/cases.json`)) throw new Error('no cases were written')
writeFileSync(`${cache}/probe.mjs`, probe)

const answers = versions.map(version => {
  const node = nodeOf(version)
  const standings = run(node, script)
  return { ...JSON.parse(run(node, [`${cache}/probe.mjs`])), script: standings }
})
const [first] = answers
for (const { node, cases, answers: digest } of answers)
  console.log(`${node}: ${cases} cases, answers ${digest.slice(0, 16)}`)
const same = answers.every(
  ({ answers, script, standings }) =>
    answers === first.answers && script === first.script && standings === first.standings,
)
const expected = readFileSync(`${root}tests/golden/cases/embedding/standings.txt`, 'utf8')
if (!same || first.script !== expected) {
  console.error('the versions of Node do not agree')
  process.exit(1)
}
console.log('all agree')

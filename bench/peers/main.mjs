// npm run bench:peers [-- word]: what a user would take instead of the engine, each in a process of its own beside
// the float64 loop. `word` picks peers by name. `--units N` changes the size of all.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { serverBinaries } from './postgres-server.mjs'
import { idiomText, tableText } from './table.mjs'

/** Units of 200 activities each; HyperFormula gets a tenth, since one run of that takes seconds already. */
const peers = [
  ['base', 1000],
  ['thidua', 1000],
  ['facts-alone', 1000],
  ['json-logic-engine', 1000],
  ['json-logic-js', 1000],
  ['json-rules-engine', 1000],
  ['zen-engine', 1000],
  ['pglite', 1000],
  ['postgres', 1000],
  ['hyperformula', 100],
]
const perUnit = 200

const [word = '', size] = (() => {
  const words = process.argv.slice(2)
  const at = words.indexOf('--units')
  return at < 0 ? words : [words.filter((_, i) => i !== at && i !== at + 1)[0], Number(words[at + 1])]
})()

const child = fileURLToPath(new URL('child.mjs', import.meta.url))
const measure = (peer, units) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [child, peer, String(units), String(perUnit)],
    { encoding: 'utf8' },
  )
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1))
  console.error(`${peer} FAILED and is missing below:\n${stderr}`)
  process.exitCode = 1
  return null
}

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const versions = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`)
console.log(
  `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}, load ${os.loadavg()[0].toFixed(1)}`,
)
console.log(`${versions.join(', ')}\n`)

const runs = []
for (const [peer, units] of peers) {
  if (!peer.includes(word)) continue
  if (peer === 'postgres' && serverBinaries() === null) {
    console.error('SKIPPED: PostgreSQL. No server binaries found; set PG_BIN to their folder.')
    continue
  }
  process.stderr.write(`measuring ${peer} …\n`)
  const run = measure(peer, size ?? units)
  if (run) runs.push(run)
}
console.log(`${tableText(runs)}\n\n${idiomText(runs)}`)

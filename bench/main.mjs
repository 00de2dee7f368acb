// npm run bench [-- 200k 2M 10M]: the engine beside a bare float64 loop on the same activities. Every table is made in a
// process of its own, so that one does not find the other's objects in its memory.
import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { runPeers } from './peers/run-peers.mjs'

/** Units, activities per unit, rounds. */
const sizes = {
  '200k': [1000, 200, 15],
  '2M': [10_000, 200, 7],
  '10M': [50_000, 200, 7],
}
const asked = process.argv.slice(2)
const unknown = asked.filter(size => !Object.hasOwn(sizes, size))
if (unknown.length > 0) {
  console.error(`unknown size ${unknown.join(', ')}; sizes are ${Object.keys(sizes).join(', ')}`)
  process.exit(1)
}

const run = (script, args) => {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', path, ...args.map(String)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

const load = os.loadavg()[0].toFixed(1)
console.log(
  `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}, ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${load}, ${new Date().toISOString().slice(0, 10)}`,
)
for (const size of asked.length > 0 ? asked : ['200k', '2M']) run('size.mjs', sizes[size])
run('details.mjs', [])
run('loading.mjs', [])
run('memory.mjs', sizes['10M'].slice(0, 2))
runPeers()

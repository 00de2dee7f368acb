// What npm run bench says of the peers: their table where they are installed, one line where they are not.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isInstalled } from './installed.mjs'

export const runPeers = () => {
  if (!isInstalled()) {
    console.log('\npeers: not installed, so not measured; npm run bench:peers installs and measures them')
    return
  }
  const main = fileURLToPath(new URL('main.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [main], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { builtModule } from '../support/built.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const peers = path.join(root, 'bench/peers')
const empty = mkdtempSync(path.join(tmpdir(), 'thidua-peers-'))
afterAll(() => rmSync(empty, { recursive: true, force: true }))

interface Measured {
  readonly activities: number
  readonly results: readonly {
    readonly name: string
    readonly wrong: { readonly totals: number; readonly places: number }
  }[]
}

const measure = (peer: string): Measured => {
  builtModule('scoring/dist/index.js')
  const child = path.join(peers, 'child.mjs')
  return JSON.parse(execFileSync(process.execPath, [child, peer, '40', '200'], { encoding: 'utf8' }))
}

describe('what a user would take instead of the engine', () => {
  it('the engine agrees with the independent exact computation, in each of its forms', () => {
    const { activities, results } = measure('thidua')
    expect(activities).toBe(8000)
    expect(results.map(({ name }) => name)).toEqual([
      'thidua, typed columns',
      'thidua, plain objects',
      'thidua, whole result',
    ])
    for (const { wrong } of results) expect(wrong).toEqual({ totals: 0, places: 0 })
  })

  it('the exact computation tells a wrong total: the float loop has some', () => {
    const [float] = measure('base').results
    expect(float?.wrong.totals).toBeGreaterThan(0)
  })

  it('where the peers are not installed, the bench says so in one line and how to install them', () => {
    for (const file of ['installed.mjs', 'run-peers.mjs'])
      copyFileSync(path.join(peers, file), path.join(empty, file))
    const script = `(await import(${JSON.stringify(pathToFileURL(path.join(empty, 'run-peers.mjs')))})).runPeers()`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(said.trim().split('\n')).toEqual([
      'peers: not installed, so not measured; npm run bench:peers installs and measures them',
    ])
  })

  it('stay out of the product: a lock of their own, without addresses', () => {
    const named = Object.keys(JSON.parse(readFileSync(path.join(peers, 'package.json'), 'utf8')).dependencies)
    const lock = readFileSync(path.join(peers, 'package-lock.json'), 'utf8')
    expect(lock).not.toContain('"resolved"')
    const product = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
    const shared = named.filter(name => product[`node_modules/${name}`] !== undefined)
    expect(shared.sort()).toEqual(['@electric-sql/pglite', 'pg'])
  })
})

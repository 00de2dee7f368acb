import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('SECURITY.md', root), 'utf8')
const lines = page.split('\n').filter(line => /^\| (V\d|operations)/.test(line))

test('every line of the table that is done names a test, and every test it names exists', () => {
  expect(lines.length).toBeGreaterThan(25)
  for (const line of lines) {
    const [, , state = '', tests = ''] = line.slice(2, -2).split(' | ')
    const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    if (state === 'done') expect(named, line).not.toEqual([])
    else expect(['open', 'by the operator'], line).toContain(state)
    if (state === 'open') expect(named, line).toEqual([])
    for (const name of named) expect(existsSync(new URL(name, root)), name).toBe(true)
  }
})

test('every dependency has one exact version, and the lock names no address', () => {
  const lock = readFileSync(new URL('package-lock.json', root), 'utf8')
  expect(lock).not.toContain('"resolved": "http')
  for (const folder of ['', 'packages/scoring/', 'packages/api/', 'packages/web/']) {
    const own = JSON.parse(readFileSync(new URL(`${folder}package.json`, root), 'utf8'))
    const wanted = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }
    for (const [name, version] of Object.entries(wanted))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  }
})

import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { stages } from '../../scripts/mutation/stages.mjs'

const root = new URL('../../', import.meta.url)

test('every folder of the engine is a stage of the mutation run, with tests that are there', () => {
  const entries = readdirSync(new URL('packages/scoring/src/', root), {
    recursive: true,
    withFileTypes: true,
  })
  const source = fileURLToPath(new URL('packages/scoring/src/', root))
  const folders = new Set(
    entries
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(({ parentPath }) => `${parentPath}/`.slice(source.length).replace(/\/$/, '') || 'root'),
  )
  expect(new Set(Object.keys(stages))).toEqual(folders)
  const tests = Object.values(stages).flat()
  expect(tests.filter(path => !existsSync(new URL(path, root)))).toEqual([])
})

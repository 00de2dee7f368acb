import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

const files = ['scoring', 'api', 'web'].flatMap(name =>
  readdirSync(path.join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => path.join(name, 'src', file)),
)

const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(packages, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, target]) =>
    path.join(path.dirname(file), target!),
  )

/** Takes away, again and again, what imports nothing that is left: only rings, and what leads to them, stay. */
const tangled = (imports: ReadonlyMap<string, readonly string[]>): string[] => {
  const left = new Map(imports)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [file, targets] of left) if (!targets.some(target => left.has(target))) left.delete(file)
  }
  return [...left.keys()]
}

test('data goes one way: no files import each other in a ring, not even for a type', () => {
  const imports = new Map(files.map(file => [file, importsOf(file)]))
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length)
  expect(tangled(imports)).toEqual([])
})

test('a ring of three is seen', () => {
  const ring = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
  ])
  expect(tangled(ring)).toEqual(['a', 'b', 'c'])
})

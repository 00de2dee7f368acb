import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as scoring from '@thidua/scoring'
import * as analysis from '@thidua/scoring/analysis'
import * as columns from '@thidua/scoring/columns'
import * as criteria from '@thidua/scoring/criteria'
import * as issues from '@thidua/scoring/issues'
import * as numbers from '@thidua/scoring/numbers'
import * as outcomes from '@thidua/scoring/outcomes'
import * as receipt from '@thidua/scoring/receipt'
import * as records from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { readDoors, readExports } from '../../scripts/read-exports.mjs'

const file = (path: string) => new URL(`../../${path}`, import.meta.url)
const json = (path: string) => JSON.parse(readFileSync(file(path), 'utf8'))
const page = readFileSync(file('docs/reference.md'), 'utf8')
const modules: Readonly<Record<string, object>> = {
  '@thidua/scoring': scoring,
  '@thidua/scoring/criteria': criteria,
  '@thidua/scoring/records': records,
  '@thidua/scoring/outcomes': outcomes,
  '@thidua/scoring/issues': issues,
  '@thidua/scoring/numbers': numbers,
  '@thidua/scoring/receipt': receipt,
  '@thidua/scoring/columns': columns,
  '@thidua/scoring/analysis': analysis,
}
const doors = readDoors(file('packages/scoring/')).map(({ door, source }) => ({
  door,
  exported: readExports(source),
}))
const exported = doors.flatMap(door => door.exported)
const values = Object.values(modules).flatMap(Object.keys)

/** What examples may use by name, as the page says. */
const prelude = () => {
  const document = json('examples/embedding/criteria.json')
  const input: scoring.ScoringInput = json('examples/embedding/period.json')
  const parsed = criteria.parseCriteriaSet(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const set = parsed.value
  const compiled = scoring.compileCriteria(set)
  const result = scoring.scorePeriod(compiled, input, 'final')
  const facts = receipt.publishFacts(compiled, input, result)
  const text = JSON.stringify(receipt.makeBundle(compiled, facts, result))
  const cell = {
    channel: null,
    level: null,
    partner: null,
    evidence: false,
    bucket: 1,
    count: 1,
    audience: '0',
  }
  const cells = [
    { ...cell, unit: '6A', kind: 'review', quantity: '9', reached: '0' },
    { ...cell, unit: '6A', kind: 'session', quantity: '1', reached: '24' },
    { ...cell, unit: '6B', kind: 'review', quantity: '3', reached: '0' },
    { ...cell, unit: '6B', kind: 'session', quantity: '1', reached: '35' },
    { ...cell, unit: '6C', kind: 'session', quantity: '1', reached: '30' },
  ]
  return {
    ...Object.assign({}, ...Object.values(modules)),
    criteria: document,
    input,
    set,
    compiled,
    result,
    text,
    cells,
  }
}

const examples = new Map(
  [...page.matchAll(/^### `(\w+)`\n(.*?)(?=^##)/gms)].map(([, name, text]) => [
    name as string,
    /```js\n(.*?)\n```/s.exec(text as string)?.[1],
  ]),
)

/** `expression // → value` becomes a check; every other line stays as it is. */
const runnable = (example: string): string =>
  example
    .split('\n')
    .map(line => {
      const [, expression, value] = /^(.*?) \/\/ → (.*)$/.exec(line) ?? []
      return expression === undefined ? line : `;check((${expression}), (${value}));`
    })
    .join('\n')

describe('the reference', () => {
  test.each(['generate-reference.mjs', 'generate-rights.mjs'])('%s would write what is there', name => {
    const script = fileURLToPath(file(`scripts/${name}`))
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })
  })

  test.each(doors)('lists everything that $door exports', ({ door, exported }) => {
    const names = exported.filter(({ isType }) => isType === false).map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(modules[door]!).toSorted())
    expect(exported.filter(({ isType }) => isType === undefined)).toEqual([])
  })

  test('a function or value has one door', () => {
    expect(values.toSorted()).toEqual([...new Set(values)].toSorted())
  })

  test.each(exported.map(({ name, doc }) => [name, doc ?? '']))('%s has a docstring', (_, doc) => {
    expect(doc).toMatch(/\w+.*\w+/)
  })

  test.each(values)('%s has an example that gives what it says', name => {
    const example = examples.get(name)
    expect(example, `docs/reference.md has no example of ${name}`).toBeDefined()
    expect(example).toMatch(new RegExp(`\\b${name}\\b`))
    const names = prelude()
    let checks = 0
    const check = (given: unknown, wanted: unknown): void => {
      checks++
      expect(given).toEqual(wanted)
    }
    new Function(...Object.keys(names), 'check', runnable(example as string))(...Object.values(names), check)
    expect(checks).toBeGreaterThan(0)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { lintCriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { bases, checkInput, type ScoringInput } from '@thidua/scoring/records'
import fc, { type GeneratorValue } from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Pick, pickFrom } from '../oracle/pick.ts'
import { randomInput } from '../oracle/random-input.ts'
import { randomSet } from '../oracle/random-set.ts'
import { sized } from '../support/size.ts'

const folder = new URL('../../criteria/', import.meta.url)
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('criteria.yaml'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

const garbage: readonly unknown[] = [
  null,
  undefined,
  '',
  'x',
  '0,25',
  '1/0',
  '-NaN',
  '-1',
  '999999999999999999999999999999999999999999',
  '0.00000000000000000000000000000001',
  '2024-02-30',
  '0000-00-00',
  'constructor',
  '__proto__',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e21,
  true,
  [],
  [[]],
  {},
  { sum: [] },
]

type Holder = Record<string | number, unknown>

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Walks to a random place in plain data and puts something else there, or takes it away. */
const mutate = (pick: Pick, root: unknown): void => {
  let at = root as Holder
  for (;;) {
    const keys = Object.keys(at)
    if (keys.length === 0) return
    const key = pick.of(keys)
    const inner = at[key]
    if (isHolder(inner) && Object.keys(inner).length > 0 && pick.chance(88)) {
      at = inner
      continue
    }
    const kind = pick.int(0, 3)
    if (kind === 0) delete at[key]
    else if (kind === 1) at[`${key}x`] = inner
    else if (kind === 2) at[key] = at[pick.of(keys)]
    else at[key] = pick.of(garbage)
    return
  }
}

const placed = (issues: readonly { readonly path: readonly unknown[]; readonly code: string }[]): void => {
  for (const { path, code } of issues) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(Array.isArray(path)).toBe(true)
  }
}

/** No text of a result is a number that went wrong; the garbage itself, which may have become an id, is none. */
const isClean = (value: unknown): boolean => !/(?<!-)NaN|Infinity|undefined/.test(JSON.stringify(value))

const randomPeriod = (draw: GeneratorValue) => {
  const pick = pickFrom(draw)
  const parsed = parseCriteriaSet(randomSet(pick))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return { pick, compiled: compileCriteria(parsed.value), input: randomInput(pick, parsed.value) }
}

test('a criteria file with anything changed in it is read or refused with places, linted and scored', () => {
  let refused = 0
  fc.assert(
    fc.property(fc.gen(), draw => {
      const pick = pickFrom(draw)
      const document = parse(pick.of(shipped), { schema: 'failsafe' })
      pick.list(1, 4, () => mutate(pick, document))
      const parsed = parseCriteriaSet(document)
      if (!parsed.ok) {
        refused++
        expect(parsed.issues.length).toBeGreaterThan(0)
        placed(parsed.issues)
        return
      }
      placed(lintCriteriaSet(parsed.value))
      const unit = { id: 'u', name: 'u', block: 'b', attributes: {} }
      const kinds = Object.keys(parsed.value.vocabulary.unitKinds)
      const period = { from: '2024-01-01', to: '2024-12-31' }
      const empty = { activities: [], declarations: [], marks: [], rulings: [], holds: [] }
      const units = kinds.map((kind, i) => ({ ...unit, id: `u${i}`, kind }))
      const input = { period, asOf: period.to, units, ...empty }
      expect(isClean(scorePeriod(compileCriteria(parsed.value), input, 'final'))).toBe(true)
    }),
    { numRuns: sized(100, 1000), endOnFailure: true },
  )
  expect(refused).toBeGreaterThan(sized(20, 200))
}, 300_000)

test('an input with anything changed in it is refused with places, or scored without a throw and without NaN', () => {
  let refused = 0
  fc.assert(
    fc.property(fc.gen(), fc.constantFrom(...bases), (draw, on) => {
      const { pick, compiled, input } = randomPeriod(draw)
      const changed: ScoringInput = structuredClone(input)
      pick.list(1, 3, () => mutate(pick, changed))
      const issues = checkInput(compiled, changed)
      placed(issues)
      if (issues.length > 0) {
        refused++
        return
      }
      expect(isClean(scorePeriod(compiled, changed, on))).toBe(true)
    }),
    { numRuns: sized(100, 1000), endOnFailure: true },
  )
  expect(refused).toBeGreaterThan(sized(20, 200))
}, 300_000)

test('parents in a ring are named, and so is anything that is no input at all', () => {
  fc.assert(
    fc.property(fc.gen(), draw => {
      const { pick, compiled, input } = randomPeriod(draw)
      const ids = input.units.map(({ id }) => id)
      const units = input.units.map((unit, i) => ({ ...unit, parent: ids[(i + 1) % ids.length] }))
      const codes = checkInput(compiled, { ...input, units }).map(({ code }) => code)
      expect(codes).toContain('own-ancestor')
      const nonsense = pick.of(garbage) as ScoringInput
      expect(checkInput(compiled, nonsense).length).toBeGreaterThan(0)
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 300_000)

import { aggregationPlan, compileCriteria, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import {
  type Bundle,
  digestActivities,
  makeBundle,
  parseBundle,
  publishFacts,
  publishFactsFromCells,
  verifyActivities,
  verifyBundle,
} from '@thidua/scoring/receipt'
import { bases, carryRecords, type ScoringInput } from '@thidua/scoring/records'
import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreFacts } from '../../packages/scoring/src/receipt/score-facts.ts'
import { cellsOf } from '../oracle/cells.ts'
import { type Pick, pickFrom } from '../oracle/pick.ts'
import { withDecisions } from '../oracle/random-decisions.ts'
import { randomInput } from '../oracle/random-input.ts'
import { randomSet } from '../oracle/random-set.ts'
import { sized } from '../support/size.ts'

const basis = fc.constantFrom(...bases)

const randomPeriod = (draw: GeneratorValue) => {
  const pick = pickFrom(draw)
  const document = randomSet(pick)
  const parsed = parseCriteriaSet(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const compiled = compileCriteria(parsed.value)
  const input = withDecisions(pick, randomInput(pick, parsed.value), given =>
    scorePeriod(compiled, given, 'final'),
  )
  return { pick, document, compiled, set: parsed.value, input }
}
type RandomPeriod = ReturnType<typeof randomPeriod>

const bundleOf = ({ compiled, input }: Omit<RandomPeriod, 'pick'>, on: (typeof bases)[number]): Bundle => {
  const result = scorePeriod(compiled, input, on)
  return makeBundle(compiled, publishFacts(compiled, input, result), result)
}

const shuffled = <T>(pick: Pick, items: readonly T[]): T[] =>
  items
    .map(item => ({ item, key: pick.int(0, 1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

/** The same document with its keys in another order; lists, and the levels that run from low to high, stay. */
const withMixedKeys = (pick: Pick, value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map(item => withMixedKeys(pick, item))
  if (typeof value !== 'object' || value === null) return value
  const entries = key === 'levels' ? Object.entries(value) : shuffled(pick, Object.entries(value))
  return Object.fromEntries(entries.map(([name, inner]) => [name, withMixedKeys(pick, inner, name)]))
}

/** Of declarations, rulings and holds of one kind the last (or first) counts, so only their order across units is free. */
const byUnitInAnotherOrder = <T extends { readonly unit: string }>(
  units: readonly string[],
  items: readonly T[],
) => units.flatMap(id => items.filter(({ unit }) => unit === id))

const inAnotherOrder = (pick: Pick, input: ScoringInput): ScoringInput => {
  const units = shuffled(pick, input.units)
  const named = [...input.declarations, ...input.rulings, ...input.holds].map(({ unit }) => unit)
  const ids = shuffled(pick, [...new Set([...units.map(({ id }) => id), ...named])])
  return {
    ...input,
    units: units.map(unit => ({ ...unit, attributes: withMixedKeys(pick, unit.attributes) as never })),
    activities: shuffled(pick, input.activities),
    declarations: byUnitInAnotherOrder(ids, input.declarations),
    marks: shuffled(pick, input.marks),
    rulings: byUnitInAnotherOrder(ids, input.rulings),
    holds: byUnitInAnotherOrder(ids, input.holds),
    ...(input.successions && { successions: shuffled(pick, input.successions) }),
  }
}

describe('on random criteria sets and inputs', () => {
  test('the facts document alone gives the result of the whole period, field by field', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { compiled, input } = randomPeriod(draw)
        const sorted = { ...input, units: input.units.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
        const facts = publishFacts(compiled, input, scorePeriod(compiled, input, on))
        const published = JSON.parse(JSON.stringify(facts))
        expect(scoreFacts(compiled, published)).toEqual(scorePeriod(compiled, sorted, on))
      }),
      { numRuns: sized(40, 1000) },
    )
  })

  test('facts from activities in memory and from grouped cells are the same document', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { set, compiled, input } = randomPeriod(draw)
        const result = scorePeriod(compiled, input, on)
        const carried = carryRecords(compiled, input)
        const cells = cellsOf(set, carried, aggregationPlan(compiled, input.period), on)
        const submitted = new Set(carried.activities.map(({ unit }) => unit))
        const digestOf = (id: string) =>
          digestActivities(carried.activities.filter(({ unit }) => unit === id))
        expect(publishFactsFromCells(compiled, { ...carried, submitted }, cells, result, digestOf)).toEqual(
          publishFacts(compiled, input, result),
        )
      }),
      { numRuns: sized(30, 500) },
    )
  })

  test('the order of units, activities, marks and keys changes no digit of a receipt', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { pick, document, compiled, set, input } = randomPeriod(draw)
        const mixed = parseCriteriaSet(withMixedKeys(pick, document))
        if (!mixed.ok) throw new Error(JSON.stringify(mixed.issues))
        const again = { compiled: compileCriteria(mixed.value), set: mixed.value, document }
        const { receipt } = bundleOf({ ...again, input: inAnotherOrder(pick, input) }, on)
        expect(receipt).toEqual(bundleOf({ compiled, set, document, input }, on).receipt)
      }),
      { numRuns: sized(40, 1000) },
    )
  })

  test('a bundle that went through a file is reproduced, and so are its facts from the activities', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const period = randomPeriod(draw)
        const opened = parseBundle(JSON.stringify(bundleOf(period, on)))
        if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
        expect(verifyBundle(opened.value.bundle)).toMatchObject({
          value: { isReproduced: true, mismatches: [], differences: [] },
        })
        expect(verifyActivities(opened.value, shuffled(period.pick, period.input.activities))).toEqual([])
      }),
      { numRuns: sized(40, 1000) },
    )
  })

  test('whatever single value of a bundle is changed, it is not reproduced any more', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const period = randomPeriod(draw)
        const bundle = JSON.parse(JSON.stringify(bundleOf(period, on)))
        const place = changeSomething(period.pick, bundle)
        const verified = verifyBundle(bundle)
        expect([place, verified.ok && verified.value.isReproduced]).toEqual([place, place === 'engine'])
      }),
      { numRuns: sized(40, 1000) },
    )
  })

  test('a bundle that holds anything at all is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.gen(), basis, fc.jsonValue({ maxDepth: 2 }), (draw, on, strange) => {
        const period = randomPeriod(draw)
        const bundle = JSON.parse(JSON.stringify(bundleOf(period, on)))
        replaceSomething(period.pick, bundle, strange)
        const verified = verifyBundle(bundle)
        if (!verified.ok) for (const { path } of verified.issues) expect(Array.isArray(path)).toBe(true)
      }),
      { numRuns: sized(40, 1000) },
    )
  })
})

/** Goes down from the root at random until something that holds nothing more. */
const walk = (pick: Pick, document: object): { holder: Record<string, unknown>; key: string } => {
  let holder = document as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(holder)
    const key = pick.of(keys)
    const inner = holder[key]
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) return { holder, key }
    holder = inner as Record<string, unknown>
  }
}

const replaceSomething = (pick: Pick, document: object, by: unknown): void => {
  const { holder, key } = walk(pick, document)
  holder[key] = by
}

/** Changes one value for another of its kind; gives back its key. */
const changeSomething = (pick: Pick, document: object): string => {
  const { holder, key } = walk(pick, document)
  const value = holder[key]
  holder[key] = typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${value}1`
  return key
}

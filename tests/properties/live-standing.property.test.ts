import { aggregationPlan, type CompiledCriteria, compileCriteria, scoreFromCells } from '@thidua/scoring'
import { openStanding } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { type Basis, bases, carryRecords, type ScoringInput } from '@thidua/scoring/records'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf } from '../oracle/cells.ts'
import { type Pick, pickFrom } from '../oracle/pick.ts'
import { randomInput } from '../oracle/random-input.ts'
import { randomSet } from '../oracle/random-set.ts'
import { setOf } from '../support/live-period.ts'
import { sized } from '../support/size.ts'
import { school } from '../support/small-set.ts'

type Carried = ReturnType<typeof carryRecords>

const read = (compiled: CompiledCriteria, carried: Carried, basis: Basis) => ({
  input: { ...carried, submitted: new Set(carried.activities.map(({ unit }) => unit)) },
  cells: cellsOf(compiled.set, carried, aggregationPlan(compiled, carried.period), basis),
})

const fullyScored = (compiled: CompiledCriteria, carried: Carried, basis: Basis) => {
  const { input, cells } = read(compiled, carried, basis)
  const { scores, blocks, ratings } = scoreFromCells(compiled, input, cells, basis)
  return { scores, blocks, ratings }
}

/** What is stored of these units as another input has it. */
const replaced = <R extends { readonly unit: string }>(
  records: readonly R[] = [],
  other: readonly R[] = [],
  units: readonly string[],
): R[] => [
  ...records.filter(({ unit }) => !units.includes(unit)),
  ...other.filter(({ unit }) => units.includes(unit)),
]

const withOther = (pick: Pick, now: Carried, other: ScoringInput, units: readonly string[]): Carried => ({
  ...now,
  ...(pick.chance(70) && { activities: replaced(now.activities, other.activities, units) }),
  ...(pick.chance(50) && { declarations: replaced(now.declarations, other.declarations, units) }),
  ...(pick.chance(50) && { marks: replaced(now.marks, other.marks, units) }),
  ...(pick.chance(40) && { rulings: replaced(now.rulings, other.rulings, units) }),
  ...(pick.chance(40) && { gateRulings: replaced(now.gateRulings, other.gateRulings, units) }),
})

test('after any sequence of changes of any units, the standing is that of a full scoring, reasons and all', () => {
  let spared = 0
  fc.assert(
    fc.property(fc.gen(), fc.constantFrom(...bases), (draw, basis) => {
      const pick = pickFrom(draw)
      const parsed = parseCriteriaSet(randomSet(pick))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
      const compiled = compileCriteria(parsed.value)
      let now = carryRecords(compiled, randomInput(pick, parsed.value))
      const start = read(compiled, now, basis)
      const live = openStanding(compiled, start.input, start.cells, basis)
      expect(live.standing).toEqual(fullyScored(compiled, now, basis))
      for (let step = pick.int(1, 4); step > 0; step--) {
        const units = pick.some(now.units.map(({ id }) => id).slice(0, 3))
        now = withOther(pick, now, carryRecords(compiled, randomInput(pick, parsed.value)), units)
        const before = live.standing
        const { input, cells } = read(compiled, now, basis)
        const moved = live.change({ units, input, cells: cells.filter(({ unit }) => units.includes(unit)) })
        expect(live.standing).toEqual(fullyScored(compiled, now, basis))
        // What is not told to have moved is the very same.
        now.units.forEach(({ id }, i) => {
          if (moved.includes(id)) return
          spared++
          expect(live.standing.scores[i]).toBe(before.scores[i])
          expect(live.standing.ratings[i]).toBe(before.ratings[i])
        })
      }
    }),
    { numRuns: sized(40, 5000) },
  )
  expect(spared).toBeGreaterThan(20)
}, 300_000)

test('a change scores its unit anew and leaves the others of the block as they were', () => {
  const compiled = setOf('articles')
  const units = [school('u0'), school('u1'), school('far', { block: 'b4' })]
  const period = { from: '2024-01-01', to: '2024-12-31' }
  const input = {
    ...{ period, asOf: '2024-12-31', units, declarations: [], marks: [], rulings: [], holds: [] },
    submitted: new Set(['u0']),
  }
  const cellOf = (unit: string, quantity: string) => ({
    ...{ unit, kind: 'article', channel: null, level: null, partner: null, evidence: false, bucket: 1 },
    ...{ count: 1, quantity, reached: '0', audience: '0' },
  })
  const live = openStanding(compiled, input, [cellOf('u0', '30')], 'final')
  const before = live.standing
  const cells = [cellOf('u1', '40')]
  expect(live.change({ units: ['u1', 'nobody'], input, cells })).toEqual(['u0', 'u1'])
  const places = live.standing.blocks.flatMap(({ standings }) =>
    standings.map(({ unit, place, total }) => [unit, place, total]),
  )
  expect(places).toEqual([
    ['u1', 1, '4'],
    ['u0', 2, '3'],
    ['far', 1, '0'],
  ])
  expect(live.standing.scores[0]).toBe(before.scores[0])
  expect(live.standing.blocks[1]).toBe(before.blocks[1])
})

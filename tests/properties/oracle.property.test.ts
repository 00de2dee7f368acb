import { aggregationPlan, compileCriteria, scoreFromCells, scorePeriod } from '@thidua/scoring'
import { type CriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { type Basis, bases, carryRecords, type ScoringInput } from '@thidua/scoring/records'
import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../oracle/cells.ts'
import { createCoverage } from '../oracle/coverage.ts'
import { observe } from '../oracle/observation.ts'
import { pickFrom } from '../oracle/pick.ts'
import { withDecisions } from '../oracle/random-decisions.ts'
import { randomInput } from '../oracle/random-input.ts'
import { randomSet } from '../oracle/random-set.ts'
import { comparable, oracle } from '../oracle/score-period.ts'
import { TooManyWorlds } from '../oracle/vote.ts'
import { drawUntil } from '../support/draw-until.ts'

const basis = fc.constantFrom(...bases)

const randomPeriod = (draw: GeneratorValue) => {
  const pick = pickFrom(draw)
  const parsed = parseCriteriaSet(randomSet(pick))
  if (!parsed.ok) throw new Error(`the generator made an invalid set: ${JSON.stringify(parsed.issues)}`)
  const compiled = compileCriteria(parsed.value)
  const input = withDecisions(pick, randomInput(pick, parsed.value), given =>
    scorePeriod(compiled, given, 'final'),
  )
  return { set: parsed.value, compiled, input }
}

/** Null where open votes can go in more ways than the engine looks at one by one; those have cases of their own. */
const independently = (set: CriteriaSet, input: ScoringInput, on: Basis) => {
  try {
    return oracle(set, input, on)
  } catch (error) {
    if (error instanceof TooManyWorlds) return null
    throw error
  }
}

const submittedIn = ({ activities }: ScoringInput): ReadonlySet<string> =>
  new Set(activities.map(({ unit }) => unit))

describe('on random criteria sets and inputs', () => {
  test('the engine and an independent implementation agree on everything, and every kind of rule was hit', () => {
    const coverage = createCoverage()
    const agree = fc.property(fc.gen(), basis, (draw, on) => {
      const { set, compiled, input } = randomPeriod(draw)
      const result = scorePeriod(compiled, input, on)
      coverage.add(observe(set, input, result))
      const expected = independently(set, input, on)
      if (expected) expect(comparable(result, set)).toEqual(expected)
    })
    // Rounds short enough to end on a busy machine before the time that is given to each.
    drawUntil(agree, 350, () => coverage.never().length === 0, 12)
    expect(coverage.never()).toEqual([])
  }, 300_000)

  test('facts grouped into cells give the same result as the activities themselves', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { set, compiled, input } = randomPeriod(draw)
        const carried = carryRecords(compiled, input)
        const cells = cellsOf(set, carried, aggregationPlan(compiled, input.period), on)
        const submitted = submittedIn(carried)
        const fromCells = scoreFromCells(compiled, { ...carried, submitted }, cells, on)
        expect(fromCells).toEqual(scorePeriod(compiled, input, on))
      }),
      { numRuns: 150 },
    )
  })
})

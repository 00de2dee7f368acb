import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { periodRanges } from '@thidua/scoring/analysis'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { type Basis, carryRecords, type ScoringInput } from '@thidua/scoring/records'
import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extremeClosings } from '../oracle/extreme-closings.ts'
import { outside } from '../oracle/outside-ranges.ts'
import { pickFrom } from '../oracle/pick.ts'
import { randomClosing } from '../oracle/random-closing.ts'
import { randomInput } from '../oracle/random-input.ts'
import { randomSet } from '../oracle/random-set.ts'
import { drawUntil } from '../support/draw-until.ts'

const openPeriod = (draw: GeneratorValue, on: Basis) => {
  const pick = pickFrom(draw)
  const parsed = parseCriteriaSet(randomSet(pick))
  if (!parsed.ok) throw new Error('the generator made an invalid set')
  const compiled = compileCriteria(parsed.value)
  const input: ScoringInput = carryRecords(compiled, randomInput(pick, parsed.value))
  const stood = scorePeriod(compiled, input, on)
  const ranges = periodRanges(compiled, input, stood)
  const score = (closed: ScoringInput) => scorePeriod(compiled, closed, on)
  return { pick, set: parsed.value, input, stood, ranges, score }
}

const basis = fc.constantFrom<Basis>('final', 'final', 'final', 'verified', 'self')

describe('ranges of random periods', () => {
  test('hold for what stands and whatever becomes of what is open', () => {
    fc.assert(
      fc.property(fc.gen(), basis, (draw, on) => {
        const { pick, set, input, stood, ranges, score } = openPeriod(draw, on)
        expect(outside(stood, ranges, stood)).toEqual([])
        for (let i = 0; i < 4; i++) {
          const closed = score(randomClosing(pick, set, input, on))
          expect(outside(stood, ranges, closed)).toEqual([])
        }
      }),
      { numRuns: 250 },
    )
  }, 300_000)

  test('have ends that occur where they are said to be exact', () => {
    let [least, most] = [0, 0]
    const reached = fc.property(fc.gen(), basis, (draw, on) => {
      const { set, input, ranges, score } = openPeriod(draw, on)
      for (const { unit, total, isExact, open } of ranges.units) {
        if (!isExact || !total || total.least === total.most || open.length > 3) continue
        const at = input.units.findIndex(({ id }) => id === unit)
        const totals = extremeClosings(set, input, open).map(closed => score(closed).scores[at]?.total)
        if (total.least !== null) expect(totals).toContain(total.least)
        if (total.most !== null) expect(totals).toContain(total.most)
        if (total.least !== null) least++
        if (total.most !== null) most++
      }
    })
    drawUntil(reached, 150, () => Math.min(least, most) >= 10)
    expect(Math.min(least, most)).toBeGreaterThanOrEqual(10)
  }, 300_000)
})

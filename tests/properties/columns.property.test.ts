import { compileCriteria, explainPeriod, scorePeriod } from '@thidua/scoring'
import { encodeActivities, explainColumns, scoreColumns } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { bases } from '@thidua/scoring/records'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { letter, letterSet, yearInput } from '../support/letter-set.ts'
import { plainTable } from '../support/plain-table.ts'

const basis = fc.constantFrom(...bases)

/** Totals, places and ratings of a full result, in the shape of the columns. */
const summary = (
  compiled: typeof letter,
  input: Parameters<typeof scorePeriod>[1],
  on: (typeof bases)[number],
) => {
  const result = scorePeriod(compiled, input, on)
  const places = new Map(result.blocks.flatMap(block => block.standings.map(s => [s.unit, s.place ?? 0])))
  const ratings = compiled.set.ratings.map(rating => rating.id)
  return input.units.map(({ id }, i) => ({
    total: result.scores[i]!.total,
    place: places.get(id),
    rating: ratings.indexOf(result.ratings[i]!.rating ?? ''),
  }))
}

const fromColumns = (
  compiled: typeof letter,
  input: Parameters<typeof scorePeriod>[1],
  on: (typeof bases)[number],
) => {
  const index = new Map(input.units.map(({ id }, i) => [id, i]))
  const scores = scoreColumns(compiled, input, encodeActivities(input.activities, index), on)
  const summaries = input.units.map((_, i) => ({
    total: Number.isNaN(scores.totals[i]!) ? null : decimal(scores.totals[i]!, scores.places),
    place: scores.ranks[i],
    rating: scores.ratings[i],
  }))
  return { summaries, exactly: scores.exactly }
}

const decimal = (scaled: number, places: number): string => {
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0')
  const text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`
  return `${scaled < 0 ? '-' : ''}${text.replace(/\.?0+$/, '')}`
}

describe('columns give what plain activities give', () => {
  test("on the letter's set, where conditions need the exact evaluator", () => {
    fc.assert(
      fc.property(yearInput, basis, (input, on) => {
        expect(fromColumns(letter, input, on).summaries).toEqual(summary(letter, input, on))
      }),
      { numRuns: 80 },
    )
  })

  test('on plain tables of every integer rule, most of them without falling back', () => {
    let fallbacks = 0
    let runs = 0
    fc.assert(
      fc.property(plainTable, yearInput, (table, input) => {
        const parsed = parseCriteriaSet({ ...JSON.parse(JSON.stringify(letterSet)), ...table })
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
        const compiled = compileCriteria(parsed.value)
        const columns = fromColumns(compiled, input, 'verified')
        expect(columns.summaries).toEqual(summary(compiled, input, 'verified'))
        fallbacks += columns.exactly
        runs += input.units.length
      }),
      { numRuns: 250 },
    )
    expect(fallbacks).toBeLessThan(runs / 2)
  })
})

describe('explanations from columns', () => {
  test('are those of plain activities: score, lines, what counted, what did not and what counts in its place', () => {
    fc.assert(
      fc.property(yearInput, basis, (input, on) => {
        const index = new Map(input.units.map(({ id }, i) => [id, i]))
        const columns = encodeActivities(input.activities, index)
        const scores = scoreColumns(letter, input, columns, on)
        const fromRows = explainColumns(letter, input, columns, scores, on, row => input.activities[row]!.id)
        const fromPlain = explainPeriod(letter, input, scorePeriod(letter, input, on))
        for (const { id } of input.units) expect(fromRows(id)).toEqual(fromPlain(id))
      }),
      { numRuns: 60 },
    )
  })
})

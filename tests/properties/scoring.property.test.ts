import { explainPeriod, scorePeriod } from '@thidua/scoring'
import { bases } from '@thidua/scoring/records'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activity, letter, letterSet, yearInput } from '../support/letter-set.ts'

const basis = fc.constantFrom(...bases)
const decimalText = /^-?\d+(\.\d+)?$/

test('the order of activities, declarations and marks never matters', () => {
  fc.assert(
    fc.property(yearInput, basis, fc.infiniteStream(fc.nat()), (input, on, seeds) => {
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map(item => ({ item, key: seeds.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
      // Of declarations of one fact the last one counts, so only their order across facts is free.
      const mixed = { ...input, activities: shuffled(input.activities), marks: shuffled(input.marks) }
      expect(scorePeriod(letter, mixed, on)).toEqual(scorePeriod(letter, input, on))
    }),
    { numRuns: 60 },
  )
})

test('printed rows always add up to the printed total, and the total is decimal text', () => {
  fc.assert(
    fc.property(yearInput, basis, (input, on) => {
      for (const score of scorePeriod(letter, input, on).scores) {
        if (score.state === 'unresolved') {
          expect(score.total).toBeNull()
          expect(score.unresolved.length).toBeGreaterThan(0)
          continue
        }
        expect(score.total).toMatch(decimalText)
        const sum = score.ledger.reduce((total, row) => total.plus(row.amount), new Decimal(0))
        expect(sum.toString()).toBe(new Decimal(score.total as string).toString())
      }
    }),
    { numRuns: 100 },
  )
})

test('caps hold: bonuses, deductions, standard points, and every capped line', () => {
  const { bonusCap, deductionCap } = letterSet.policies.totals
  const caps = new Map(
    letter.table.criteria.flatMap(({ criterion }) => criterion.lines.map(line => [line.id, line.cap])),
  )
  fc.assert(
    fc.property(yearInput, input => {
      for (const score of scorePeriod(letter, input, 'final').scores) {
        const number = (text: string) => {
          const [n, d] = text.split('/')
          return new Decimal(n as string).div(d ?? '1')
        }
        expect(number(score.bonus).lte(bonusCap as string)).toBe(true)
        expect(number(score.deduction).lte(deductionCap as string)).toBe(true)
        expect(number(score.standard).lte('100.0000001')).toBe(true)
        for (const { line, points } of score.criteria.flatMap(criterion => criterion.lines)) {
          const cap = caps.get(line)
          if (cap !== undefined) expect(number(points).lte(cap)).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('one more verified activity never lowers the score of its unit, as the set promises', () => {
  const total = (text: string | null) => new Decimal(text ?? 0)
  fc.assert(
    fc.property(yearInput, activity, (input, more) => {
      const extra = { ...more, id: 'zzz-extra', status: 'verified' as const, date: '2024-05-31' }
      const before = scorePeriod(letter, input, 'final').scores
      const after = scorePeriod(
        letter,
        { ...input, activities: [...input.activities, extra] },
        'final',
      ).scores
      before.forEach((score, i) => {
        if (score.state === 'scored') expect(total(after[i]!.total).gte(total(score.total))).toBe(true)
      })
    }),
    { numRuns: 150 },
  )
})

test('equal units tie and share a place, and swapping them swaps nothing else', () => {
  fc.assert(
    fc.property(yearInput, input => {
      const twin = { ...input.units[0]!, id: 'TWIN' }
      const copy = <T extends { unit: string }>(items: readonly T[]): T[] => [
        ...items,
        ...items.filter(item => item.unit === 'T1').map(item => ({ ...item, unit: 'TWIN' })),
      ]
      const { blocks } = scorePeriod(
        letter,
        {
          ...input,
          units: [...input.units, twin],
          activities: copy(input.activities).map((a, i) => ({
            ...a,
            id: `${a.id}-${a.unit === 'TWIN' ? i : ''}`,
          })),
          declarations: copy(input.declarations),
          marks: copy(input.marks),
        },
        'final',
      )
      const standings = blocks.flatMap(block => block.standings)
      const [first, second] = ['T1', 'TWIN'].map(id => standings.find(standing => standing.unit === id))
      expect(second?.place).toBe(first?.place)
      if (first?.place !== null) expect([first?.shared, second?.shared]).toEqual([true, true])
    }),
    { numRuns: 60 },
  )
})

test('every activity of a unit is explained exactly once: counted, or not counted with a reason', () => {
  fc.assert(
    fc.property(yearInput, basis, (input, on) => {
      const result = scorePeriod(letter, input, on)
      const explain = explainPeriod(letter, input, result)
      for (const { id } of input.units) {
        const own = input.activities.filter(a => a.unit === id).map(a => a.id)
        const { counted, notCounted } = explain(id)
        expect([...counted, ...notCounted.map(n => n.activity)].sort()).toEqual(own.sort())
      }
    }),
    { numRuns: 60 },
  )
})

test('the amounts shown under a fact add up to the fact', () => {
  fc.assert(
    fc.property(yearInput, input => {
      const explain = explainPeriod(letter, input, scorePeriod(letter, input, 'final'))
      for (const { id } of input.units)
        for (const reading of explain(id).lines.flatMap(line => line.facts)) {
          const definition = letterSet.facts[reading.fact]
          if (reading.from !== 'activities' || !definition || 'distinct' in definition) continue
          const sum = reading.activities.reduce((total, a) => total.plus(a.amount), new Decimal(0))
          expect(sum.toString()).toBe(new Decimal(reading.value ?? 'NaN').toString())
        }
    }),
    { numRuns: 60 },
  )
})

import { readFileSync } from 'node:fs'
import { type PeriodResult, scorePeriod } from '@thidua/scoring'
import { beforeAll, describe, expect, it } from 'vitest'
import { importYear } from '../support/illustrative-year.ts'
import { letter } from '../support/letter-set.ts'

const golden = new URL('../golden/cases/illustrative-year/totals.json', import.meta.url)
const { totals } = JSON.parse(readFileSync(golden, 'utf8')) as { totals: Record<string, string | null> }

describe('the illustrative year, from its files to its totals', () => {
  let result: PeriodResult
  let self: PeriodResult
  beforeAll(async () => {
    const input = await importYear()
    result = scorePeriod(letter, input, 'final')
    self = scorePeriod(letter, input, 'self')
  })
  const outcomesOf = (commendation: string, unit: string) =>
    result.proposals
      .filter(proposal => proposal.commendation === commendation)
      .flatMap(({ lines }) => lines)
      .filter(line => line.unit === unit)
      .map(({ outcome }) => outcome)
  const standingOf = (id: string) =>
    result.blocks.flatMap(({ standings }) => standings).find(({ unit }) => unit === id)

  it('gives every unit the total that a separate program computed', () => {
    expect(Object.fromEntries(result.scores.map(({ unit, total }) => [unit, total]))).toEqual(totals)
  })

  it('leaves unresolved what was left out on purpose, and only that', () => {
    const unresolved = result.scores.filter(({ state }) => state === 'unresolved').map(({ unit }) => unit)
    expect(unresolved.toSorted()).toEqual(['PS07', 'THPT13', 'THPT23', 'TT05'])
    expect(self.scores.find(({ unit }) => unit === 'TT05')?.state).toBe('scored')
  })

  it('tells apart by group C the two that have the same total', () => {
    expect(standingOf('THPT08')).toMatchObject({ total: '85.75', place: 7, shared: false, decidedBy: 0 })
    expect(standingOf('THPT01')).toMatchObject({ total: '85.75', place: 8, shared: false, decidedBy: 0 })
  })

  it('proposes nobody on whom an open hold lies, and minds no hold that has ended', () => {
    expect(outcomesOf('giay-khen', 'THPT25')).toEqual(['hold'])
    expect(outcomesOf('giay-khen', 'TT09')).toEqual(['proposed'])
  })

  it('rates one lower where a gate says so, and below its points where a condition fails', () => {
    const ratingOf = (id: string) => result.ratings.find(({ unit }) => unit === id)
    expect(ratingOf('THPT18')).toMatchObject({ byPoints: 'kha', rating: 'hoan-thanh' })
    expect(ratingOf('THPT20')).toMatchObject({ byPoints: 'xuat-sac', rating: 'tot' })
    expect(ratingOf('TT06')).toMatchObject({ commendable: false })
  })
})

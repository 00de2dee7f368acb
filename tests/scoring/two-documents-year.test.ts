import { type PeriodResult, scorePeriod } from '@thidua/scoring'
import { checkProposals } from '@thidua/scoring/receipt'
import type { ScoringInput } from '@thidua/scoring/records'
import { beforeAll, describe, expect, test } from 'vitest'
import { oracle } from '../oracle/score-period.ts'
import { importTwoDocumentsYear, letterOf2024 } from '../support/two-documents-year.ts'

describe('a year with the two documents of the letter, from its files to its result', () => {
  let input: ScoringInput
  let result: PeriodResult
  let counts: readonly (readonly [rows: number, accepted: number, rejected: number])[]
  beforeAll(async () => {
    const year = await importTwoDocumentsYear()
    input = year.input
    counts = year.reports.map(({ counts: rows }) => [rows.read, rows.accepted, rows.rejected] as const)
    result = scorePeriod(letterOf2024.compiled, input, 'final')
  })
  const pointsOf = (criterion: string) =>
    Object.fromEntries(
      result.scores.map(({ unit, criteria }) => [
        unit,
        criteria.find(own => own.criterion === criterion)?.points,
      ]),
    )

  test('every row is taken, and every dissemination names its document', () => {
    for (const [read, accepted, rejected] of counts) expect([accepted, rejected]).toEqual([read, 0])
    const kinds = input.activities.map(({ kind }) => kind)
    const countOf = (kind: string) => kinds.filter(found => found === kind).length
    expect(['dissemination-code', 'dissemination-skills', 'dissemination'].map(countOf)).toEqual([7, 3, 2])
  })

  test('each document is covered by itself, each person once, half of the points each', () => {
    expect(pointsOf('A1')).toEqual({
      // 50/50 and 50/50
      THPT31: '8',
      // Three sessions of the same 32 of 40 are 80 %, not 240 %; 24 of 40 are 60 %: 3 + 2.5
      THPT32: '5.5',
      // In two shifts 18 + 12 of 30; of 261 it declared 30 and 15 had come: 4 + 2
      THPT33: '6',
      // Only one of the two
      THPT34: '4',
      // Another document is none of the two
      THPT35: '0',
    })
  })

  test('commendations count by how soon they came', () => {
    // 0.5 × 2; two commendations within 20 days are 10 on the mean: 1. One after 24 days: 0.5 + (30 − 24)/15
    const { THPT31, THPT32 } = pointsOf('E3')
    expect([THPT31, THPT32]).toEqual(['2', '0.9'])
  })

  test('the second implementation has the same total, place, rating and proposal for everybody', () => {
    const expected = oracle(letterOf2024.set, input, 'final')
    expect(result.scores.map(({ total }) => total)).toEqual(
      (expected.scores as readonly { total: string | null }[]).map(({ total }) => total),
    )
    expect(result.scores.every(({ total }) => total !== null)).toBe(true)
    expect([result.blocks, result.ratings, result.proposals]).toEqual([
      expected.blocks,
      expected.ratings,
      expected.proposals,
    ])
    expect(checkProposals(letterOf2024.set, result)).toEqual([])
  })
})

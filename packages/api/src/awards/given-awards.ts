import { groupRows } from '../db/group-rows.ts'
import type { DecisionRow } from './award.repository.ts'
import type { Decision, GivenAward } from './award.schema.ts'

/** How a unit was called in a version. */
export type UnitName = (version: number, unit: string) => string

const decisionOf = ({ id, number, decidedOn, office, awardedOn, version }: DecisionRow) => ({
  ...{ id, number, decidedOn, office, awardedOn, version },
})

export const decisionAnswer = (row: DecisionRow, nameOf: UnitName): Decision => ({
  ...decisionOf(row),
  revision: row.revision,
  awards: row.awards.map(({ unit, ...award }) => ({
    ...award,
    unit: { id: unit, name: nameOf(row.version, unit) },
  })),
})

/** Every award of these decisions, in their order. */
export const givenAwards = (rows: readonly DecisionRow[], nameOf: UnitName): GivenAward[] =>
  rows.flatMap(row =>
    decisionAnswer(row, nameOf).awards.map(award => ({ ...award, decision: decisionOf(row) })),
  )

/** One form for one unit. */
export const awardKey = (commendation: string, unit: string): string => JSON.stringify([commendation, unit])

/** Of each unit and form the award that stands; else the one revoked last. */
export const awardsInForce = (given: readonly GivenAward[]): ReadonlyMap<string, GivenAward> => {
  const byKey = groupRows(given, ({ commendation, unit }) => awardKey(commendation, unit.id))
  const newestRevoked = (awards: readonly GivenAward[]): GivenAward | undefined =>
    awards.toSorted((a, b) => ((a.revocation?.on ?? '') < (b.revocation?.on ?? '') ? 1 : -1))[0]
  return new Map(
    [...byKey].flatMap(([key, awards]) => {
      const found = awards.find(({ revocation }) => revocation === null) ?? newestRevoked(awards)
      return found ? [[key, found] as const] : []
    }),
  )
}

import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import { type CouncilVotes, readVotes } from '../council/read-votes.ts'
import type { Db } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import { findOutcome, selectUnitRows } from '../results/result.repository.ts'
import { type DecisionRow, listDecisions } from './award.repository.ts'
import type { Board, GivenAward } from './award.schema.ts'
import { boardLines } from './award-board.ts'
import { awardsInForce, decisionAnswer, givenAwards, type UnitName } from './given-awards.ts'

/** How the units that these decisions name were called in the versions they were decided on. */
export const readUnitNames = async (
  db: Db,
  period: string,
  decisions: readonly DecisionRow[],
): Promise<UnitName> => {
  const names = new Map<string, string>()
  for (const version of new Set(decisions.map(decision => decision.version))) {
    const own = decisions.filter(decision => decision.version === version)
    const units = [...new Set(own.flatMap(({ awards }) => awards.map(({ unit }) => unit)))]
    if (units.length === 0) continue
    for (const { summary } of await selectUnitRows(db, period, version, { units }))
      names.set(JSON.stringify([version, summary.unit.id]), summary.unit.name)
  }
  return (version, unit) => names.get(JSON.stringify([version, unit])) ?? unit
}

/** A period of which the caller may read a result. */
const openPeriod = async (db: Db, actor: Actor, id: string): Promise<Result<VisiblePeriod>> => {
  const found = await visiblePeriod(db, actor, id)
  if (!found.ok) return found
  const { sight, versions } = found.value
  return sight.isAll || versions.length > 0 ? found : failure([issue('not-published-yet', [])])
}

/** Which awards were decided in a period, of all units or of one: on a final version, so anybody reads them. */
export const readAwards = async (
  db: Db,
  period: string,
  unit: string | undefined,
): Promise<Result<{ readonly awards: GivenAward[] }>> => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const rows = (await listDecisions(db, period)).map(({ awards, ...row }) => ({
    ...row,
    awards: awards.filter(award => unit === undefined || award.unit === unit),
  }))
  return success({ awards: givenAwards(rows, await readUnitNames(db, period, rows)) })
}

const noVotes: CouncilVotes = { forms: new Set(), of: () => null }

type Version = VisiblePeriod['versions'][number]

const boardOf = async (
  db: Db,
  { id: period, sight }: Pick<VisiblePeriod, 'id' | 'sight'>,
  { version, criteriaSet, supersededBy }: Version,
  today: string,
): Promise<Board> => {
  const rows = await listDecisions(db, period)
  const nameOf = await readUnitNames(db, period, rows)
  const summaries = await selectUnitRows(db, period, version)
  const lines = boardLines({
    proposals: (await findOutcome(db, period, version)).proposals,
    units: new Map(summaries.map(({ summary: { unit } }) => [unit.id, unit])),
    votes: sight.isAll ? await readVotes(db, period, version) : noVotes,
    inForce: awardsInForce(givenAwards(rows, nameOf)),
    today,
  })
  const decisions = rows.map(row => decisionAnswer(row, nameOf))
  return { version, criteriaSet, supersededBy, decisions, lines }
}

/** Where every proposal of a final version stands, and the decisions of the period. */
export const readBoard = async (
  db: Db,
  actor: Actor,
  period: string,
  { version, today }: { readonly version: number | undefined; readonly today: string },
): Promise<Result<Board>> => {
  const found = await openPeriod(db, actor, period)
  if (!found.ok) return found
  const final = found.value.versions.filter(({ finalAt }) => finalAt !== null)
  const shown = final.find(one => version === undefined || one.version === version)
  if (shown) return success(await boardOf(db, found.value, shown, today))
  if (version !== undefined)
    return failure([issue('award-version-not-final', [], { version: String(version) })])
  return success({ version: null, criteriaSet: null, supersededBy: null, decisions: [], lines: [] })
}

/** How many proposals of the newest final version have no decision yet. */
export const countUndecided = async (db: Db, period: VisiblePeriod, today: string): Promise<number> => {
  const newest = period.versions.find(({ publishedAt }) => publishedAt !== null)
  if (!newest || newest.finalAt === null) return 0
  const { lines } = await boardOf(db, period, newest, today)
  return lines.filter(({ isOffered }) => isOffered).length
}

import { failure, type Issue, issue, success } from '@thidua/scoring/issues'
import { type Actor, isCommittee } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { openVersion } from './open-version.ts'
import { findOutcome, findUnitResult, selectUnitRows } from './result.repository.ts'
import type { StoredOverview, StoredUnitDetail } from './stored-result.ts'
import { voteContext } from './vote-context.ts'

/** Standings of a block in the version asked for, else in the newest one that the caller may see. */
export const readStandings = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly block: string; readonly version: number | undefined },
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const rows = await selectUnitRows(db, period.id, version).where('block', '=', wanted.block).execute()
  const first = rows[0]?.summary
  if (!first) return failure<never>([issue('block-not-found', [], { block: wanted.block })])
  const { overview } = await findOutcome(db, period.id, version)
  const ended = overview.ended?.filter(({ block }) => block.id === wanted.block) ?? []
  return success({
    ...readFrom,
    block: first.unit.block,
    rows: rows.map(({ summary }) => summary),
    ...(ended.length > 0 && { ended }),
  })
}

type EndedUnit = NonNullable<StoredOverview['ended']>[number]

const unitEnded = ({ unit, on, heir, document }: EndedUnit): Issue =>
  heir
    ? issue('unit-merged', [], { unit: unit.name, on, heir: heir.name, document })
    : issue('unit-closed', [], { unit: unit.name, on, document })

/** Whether a hold stands on a day, its last day included. */
export const isOn = (day: string, { from, until }: StoredUnitDetail['holds'][number]): boolean =>
  from <= day && (until === null || day <= until)

/**
 * What the public reads of a unit. Single marks and why a hold was set are the committee's to know; a judged line
 * keeps its result, the number of its marks and their spread; a hold is told, with its document, where it kept the unit
 * from a proposal.
 */
const publicDetail = ({ holds, ...detail }: StoredUnitDetail, day: string): StoredUnitDetail => ({
  ...detail,
  marks: [],
  holds: detail.proposals.some(({ outcome }) => outcome === 'hold')
    ? holds.filter(hold => isOn(day, hold)).map(hold => ({ ...hold, reason: null }))
    : [],
})

/** Everything about the score of one unit. */
export const readUnitScore = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly unit: string; readonly version: number | undefined },
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version)
  if (!opened.ok) return opened
  const { period, version, asOf, readFrom } = opened.value
  const found = await findUnitResult(db, period.id, version, wanted.unit)
  if (!found) {
    const { overview } = await findOutcome(db, period.id, version)
    const end = overview.ended?.find(({ unit }) => unit.id === wanted.unit)
    return failure<never>([end ? unitEnded(end) : issue('unit-not-found', [], { unit: wanted.unit })])
  }
  const { unit, standing, rating } = found.summary
  return success({
    ...readFrom,
    unit,
    standing,
    rating,
    ...(isCommittee(actor) ? found.detail : publicDetail(found.detail, asOf)),
  })
}

/** Every commendation × block with a line for every unit. */
export const readProposals = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const { proposals, asOf } = await findOutcome(db, period.id, version)
  const rows = await selectUnitRows(db, period.id, version).execute()
  const units = new Map(rows.map(({ summary }) => [summary.unit.id, summary.unit]))
  const nameOf = (unit: string): string => units.get(unit)?.name ?? unit
  const blocks = new Map(rows.map(({ summary }) => [summary.unit.block.id, summary.unit.block]))
  return success({
    ...readFrom,
    asOf,
    proposals: proposals.map(({ block, lines, ...proposal }) => ({
      ...proposal,
      block: blocks.get(block) ?? { id: block, label: block },
      lines: lines.map(line => ({
        ...line,
        ...voteContext({ ...proposal, block, lines }, line, nameOf),
        unit: { id: line.unit, name: nameOf(line.unit) },
      })),
    })),
  })
}

export const readOverview = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const { overview } = await findOutcome(db, period.id, version)
  return success({ ...readFrom, ...overview })
}

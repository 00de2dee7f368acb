import { failure, type Issue, issue, success } from '@thidua/scoring/issues'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { waitingFacts } from '../score-sheet/missing.ts'
import { closedGates, holdsOfUnits, isHeld, isOn } from './held-back.ts'
import { openVersion } from './open-version.ts'
import { changeableReader, rangesOf, readRanges } from './ranges.service.ts'
import { findOutcome, findUnitResult, selectMissing, selectUnitRows } from './result.repository.ts'
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
  const { period, version, asOf, readFrom } = opened.value
  const rows = await selectUnitRows(db, period.id, version, { block: wanted.block })
  const first = rows[0]?.summary
  if (!first) return failure<never>([issue('block-not-found', [], { block: wanted.block })])
  const { overview } = await findOutcome(db, period.id, version)
  const summaries = rows.map(({ summary }) => summary)
  const holdsOf = await holdsOfUnits(db, { period: period.id, version, day: asOf }, summaries)
  const ended = overview.ended?.filter(({ block }) => block.id === wanted.block) ?? []
  const rangeOf = await readRanges(db, period.id, version)
  return success({
    ...readFrom,
    block: first.unit.block,
    rows: summaries.map(summary => {
      const { id } = summary.unit
      return { ...summary, holds: holdsOf(id), ...rangeOf(id) }
    }),
    ...(ended.length > 0 && { ended }),
  })
}

/** What the units without a total lack, in the version asked for. */
export const readMissing = async (
  db: Db,
  actor: Actor,
  wanted: {
    readonly period: string
    readonly version: number | undefined
    readonly block: string | undefined
  },
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const rows = await selectMissing(db, period.id, version, wanted.block)
  const units = rows.map(({ unit: { id, name }, unresolved, declarations }) => ({
    unit: { id, name },
    unresolved,
    waiting: [...waitingFacts(declarations)],
  }))
  return success({ ...readFrom, units })
}

type EndedUnit = NonNullable<StoredOverview['ended']>[number]

const unitEnded = ({ unit, on, heir, document }: EndedUnit): Issue =>
  heir
    ? issue('unit-merged', [], { unit: unit.name, on, heir: heir.name, document })
    : issue('unit-closed', [], { unit: unit.name, on, document })

/**
 * What the public reads of a unit. Single marks and why a hold was set are the committee's to know; a judged line
 * keeps its result, the number of its marks and their spread; a hold is told, with its document, where it kept the unit
 * from a proposal.
 */
const publicDetail = ({ holds, ...detail }: StoredUnitDetail, day: string): StoredUnitDetail => ({
  ...detail,
  marks: [],
  holds: isHeld(detail) ? holds.filter(hold => isOn(day, hold)).map(hold => ({ ...hold, reason: null })) : [],
})

/** Everything about the score of one unit. */
export const readUnitScore = async (
  db: Db,
  actor: Actor,
  wanted: { readonly period: string; readonly unit: string; readonly version: number | undefined },
) => {
  const opened = await openVersion(db, actor, wanted.period, wanted.version, wanted.unit)
  if (!opened.ok) return opened
  const { period, version, asOf, readFrom } = opened.value
  const found = await findUnitResult(db, period.id, version, wanted.unit)
  if (!found) {
    const { overview } = await findOutcome(db, period.id, version)
    const end = overview.ended?.find(({ unit }) => unit.id === wanted.unit)
    return failure<never>([end ? unitEnded(end) : issue('unit-not-found', [], { unit: wanted.unit })])
  }
  const { unit, standing, rating } = found.summary
  const rangeOf = await readRanges(db, period.id, version)
  return success({
    ...readFrom,
    unit,
    standing,
    rating,
    ...rangeOf(unit.id),
    ...(period.sight.isAll ? found.detail : publicDetail(found.detail, asOf)),
  })
}

/** Every commendation × block with a line for every unit. */
export const readProposals = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, readFrom } = opened.value
  const { proposals, asOf } = await findOutcome(db, period.id, version)
  const rows = await selectUnitRows(db, period.id, version)
  const units = new Map(rows.map(({ summary }) => [summary.unit.id, summary.unit]))
  const nameOf = (unit: string): string => units.get(unit)?.name ?? unit
  const summaries = rows.map(({ summary }) => summary)
  const holdsOf = await holdsOfUnits(db, { period: period.id, version, day: asOf }, summaries)
  const documentOf = ({ unit, outcome, because }: (typeof proposals)[number]['lines'][number]) =>
    outcome === 'hold' ? holdsOf(unit).find(({ id }) => id === because)?.document : undefined
  const blocks = new Map(rows.map(({ summary }) => [summary.unit.block.id, summary.unit.block]))
  const changeable = changeableReader(await rangesOf(db, period.id, version), nameOf)
  return success({
    ...readFrom,
    asOf,
    proposals: proposals.map(({ block, lines, ...proposal }) => ({
      ...proposal,
      block: blocks.get(block) ?? { id: block, label: block },
      lines: lines.map(line => {
        const document = documentOf(line)
        return {
          ...line,
          ...voteContext({ ...proposal, block, lines }, line, nameOf),
          unit: { id: line.unit, name: nameOf(line.unit) },
          ...(document !== undefined && { document }),
          ...changeable(proposal.commendation, block, line.unit),
        }
      }),
    })),
  })
}

export const readOverview = async (db: Db, actor: Actor, periodId: string, wanted: number | undefined) => {
  const opened = await openVersion(db, actor, periodId, wanted)
  if (!opened.ok) return opened
  const { period, version, asOf, readFrom } = opened.value
  const { overview } = await findOutcome(db, period.id, version)
  const leading = overview.blocks.flatMap(({ leaders }) => leaders.map(({ unit }) => unit.id))
  const found = leading.length === 0 ? [] : await selectUnitRows(db, period.id, version, { units: leading })
  const rows = new Map(found.map(({ summary }) => [summary.unit.id, summary]))
  const holdsOf = await holdsOfUnits(db, { period: period.id, version, day: asOf }, [...rows.values()])
  const gatesOf = (unit: string): string[] => {
    const row = rows.get(unit)
    return row ? [...closedGates(row)] : []
  }
  const blocks = overview.blocks.map(({ leaders, ...block }) => ({
    ...block,
    leaders: leaders.map(leader => ({
      ...leader,
      holds: holdsOf(leader.unit.id),
      gates: gatesOf(leader.unit.id),
    })),
  }))
  return success({ ...readFrom, ...overview, blocks })
}

import { createHash } from 'node:crypto'
import type { CompiledCriteria } from '@thidua/scoring'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { type Bundle, digestActivities, makeBundle, publishFactsFromCells } from '@thidua/scoring/receipt'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { listModels } from '../models/model.service.ts'
import { describeEnded } from '../organisation/describe-ended.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { selectRecords } from '../records/record.repository.ts'
import type { AnswerOf, RecordKind } from '../records/record-kind.ts'
import { everyRecordKind, recordKinds } from '../records/record-kinds.ts'
import { findIdleDecisions, type Idle } from '../ties/find-ties.ts'
import { compareNames } from '../units/compare-names.ts'
import { listUnits } from '../units/unit.service.ts'
import { blockOverviews, proposedCounts, tallyActivities } from './build-overview.ts'
import { outcomesByUnit, type UnitInputs, unitDetail, unitRow } from './build-unit-result.ts'
import { keptByUnit } from './kept.repository.ts'
import { marksSalts } from './marks.service.ts'
import { rangesOfScored } from './ranges.service.ts'
import { explainUnits, type ScoredPeriod, scoreStoredPeriod } from './score-stored-period.ts'
import { type OnProgress, tellProgress } from './scoring-progress.ts'
import type { StoredOverview, StoredUnitRow } from './stored-result.ts'

/** A whole result, ready to be stored. */
export interface ResultDraft {
  readonly period: string
  readonly revision: number
  readonly criteriaSet: string
  readonly asOf: string
  /** Digest of everything the result says, reasons and all. */
  readonly content: string
  readonly receipt: Bundle['receipt']
  readonly facts: string
  readonly outcome: string
  /** What the public may read of the period beside its units, as it was. */
  readonly records: string
  readonly proposals: string
  readonly overview: string
  /** What its open facts still allow. */
  readonly ranges: string
  /** By block and place; what they hold is JSON text. */
  readonly rows: readonly { unit: string; block: string; summary: string; detail: string }[]
  /** Decisions of the council that settle nothing in it. */
  readonly idle: readonly Idle[]
  readonly counts: { units: number; scored: number; unresolved: number; proposed: number }
  readonly milliseconds: { facts: number; score: number; explain: number }
}

const byPlace = (a: StoredUnitRow, b: StoredUnitRow): number =>
  compareNames(a.unit.block.label, b.unit.block.label) ||
  (a.standing.place ?? Number.POSITIVE_INFINITY) - (b.standing.place ?? Number.POSITIVE_INFINITY) ||
  compareNames(a.unit.name, b.unit.name)

const digestOf = (parts: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part}\n`)
  return hash.digest('hex')
}

/** The inputs of each unit beside its activities. */
const inputsByUnit = async (db: Db, period: string) => {
  const { declarations, marks, rulings, holds } = recordKinds
  const byUnit = async <K extends RecordKind>(kind: K) => {
    const records = await selectRecords(db, kind, period)
    const found = groupRows(records as readonly { readonly unit: string }[], ({ unit }) => unit)
    return (unit: string) => (found.get(unit) ?? []) as AnswerOf<K>[]
  }
  const declarationsOf = await byUnit(declarations)
  const marksOf = await byUnit(marks)
  const rulingsOf = await byUnit(rulings)
  const holdsOf = await byUnit(holds)
  return (unit: string): UnitInputs => ({
    declarations: declarationsOf(unit),
    marks: marksOf(unit),
    rulings: rulingsOf(unit),
    holds: holdsOf(unit),
  })
}

/** The same of units that took over from others: their own and what was carried to them. */
const carriedByUnit = ({ input }: ScoredPeriod) => {
  const declarations = groupRows(input.declarations, ({ unit }) => unit)
  const marks = groupRows(input.marks, ({ unit }) => unit)
  const rulings = groupRows(input.rulings, ({ unit }) => unit)
  const holds = groupRows(input.holds, ({ unit }) => unit)
  return (unit: string): UnitInputs => ({
    declarations: (declarations.get(unit) ?? []).map(({ verifiedValue, evidence, ...declared }) => ({
      ...declared,
      verifiedValue: verifiedValue ?? null,
      evidence: evidence ?? null,
    })),
    marks: (marks.get(unit) ?? []).map(mark => ({ ...mark, recused: mark.recused ?? false })),
    rulings: [...(rulings.get(unit) ?? [])],
    holds: (holds.get(unit) ?? []).map(({ until, ...hold }) => ({ ...hold, until: until ?? null })),
  })
}

/** Records that the public may read and that no unit's explanation keeps, by field. */
const keptRecords = async (db: Db, period: string) => {
  const kinds = everyRecordKind.filter(
    ({ readers, field }) => readers === 'public' && !keptByUnit.some(kept => kept === field),
  )
  const lists: (readonly [string, readonly object[]])[] = []
  for (const kind of kinds) lists.push([kind.field, (await selectRecords(db, kind, period)) as object[]])
  return Object.fromEntries([...lists, ['models', await listModels(db, period)] as const])
}

/** The receipt of the final result, with the facts it follows from. */
const bundleOf = (
  compiled: CompiledCriteria,
  { input, cells, results }: ScoredPeriod,
  digests: ReadonlyMap<string, string>,
  saltOf: (unit: string) => string,
): Bundle => {
  const digestOfUnit = (unit: string): string => digests.get(unit)!
  const facts = publishFactsFromCells(compiled, input, cells, results.final, digestOfUnit, saltOf)
  return makeBundle(compiled, facts, results.final)
}

/** So many units are explained before others have their turn. */
const unitsBetweenTurns = 25

/** The pages of all units, and the year at a glance, of a scored period. */
const describeUnits = async (
  db: Db,
  period: string,
  compiled: CompiledCriteria,
  scored: ScoredPeriod,
  onProgress: OnProgress | undefined,
) => {
  const { final } = scored.results
  const outcomes = outcomesByUnit(scored)
  const storedOf = await inputsByUnit(db, period)
  const carriedOf = carriedByUnit(scored)
  const heirs = new Set([...scored.ended.values()].map(({ heir }) => heir))
  const inputsOf = (unit: string): UnitInputs => (heirs.has(unit) ? carriedOf(unit) : storedOf(unit))
  const tally = tallyActivities()
  const details = new Map<string, string>()
  const digests = new Map<string, string>()
  for await (const explained of explainUnits(db, compiled, period, scored)) {
    const { unit } = explained
    const detail = unitDetail(outcomes.get(unit)!, explained, inputsOf(unit))
    tally.add(detail)
    details.set(unit, JSON.stringify(detail))
    digests.set(unit, digestActivities(explained.activities))
    if (digests.size % unitsBetweenTurns === 0)
      await tellProgress(onProgress, 'explain', digests.size, scored.input.units.length)
  }
  const units = await listUnits(db, period)
  const summaries = units
    .flatMap(unit => {
      const outcome = outcomes.get(unit.id)
      return outcome ? [unitRow(unit, outcome)] : []
    })
    .sort(byPlace)
  const ended = describeEnded(units, scored.ended)
  const ratings = compiled.set.ratings.map(({ id }) => id)
  const overview: StoredOverview = {
    ...tally.read(),
    blocks: blockOverviews(summaries, final.blocks, ratings),
    proposed: proposedCounts(final.proposals),
    ...(ended.length > 0 && { ended }),
  }
  return { summaries, details, overview, digests }
}

/** A period that was scored and is not explained yet. */
export interface ScoredDraft extends Pick<ResultDraft, 'period' | 'revision' | 'criteriaSet' | 'asOf'> {
  readonly compiled: CompiledCriteria
  readonly scored: Awaited<ReturnType<typeof scoreStoredPeriod>>
}

/** Scores a stored period on all bases. */
export const scoreDraft = async (
  db: Db,
  id: string,
  wantedDay: string | undefined,
  today: string,
  onProgress?: OnProgress,
): Promise<Result<ScoredDraft>> => {
  const found = await existingPeriod(db, id)
  if (!found.ok) return found
  const { startsOn, endsOn, proposalDate, digest: criteriaSet, inputsRevision: revision } = found.value
  const asOf = wantedDay ?? proposalDate ?? today
  const compiled = await compiledCriteriaSet(db, criteriaSet)
  const scored = await scoreStoredPeriod(
    db,
    compiled,
    { id, period: { from: startsOn, to: endsOn }, asOf },
    onProgress,
  )
  if (scored.unfit.length > 0) return failure(scored.unfit)
  if (scored.input.units.length === 0) return failure([issue('no-units-yet', [])])
  return success({ period: id, revision, criteriaSet, asOf, compiled, scored })
}

/**
 * Explains every unit of a scored period and puts the result together. It reads the activities and records anew, so
 * what was scored must not have changed since: the period's revision tells.
 */
export const explainDraft = async (
  db: Db,
  { period: id, revision, criteriaSet, asOf, compiled, scored }: ScoredDraft,
  onProgress?: OnProgress,
): Promise<ResultDraft> => {
  const started = performance.now()
  const ranges = JSON.stringify(await rangesOfScored(db, compiled, id, scored))
  const { summaries, details, overview, digests } = await describeUnits(db, id, compiled, scored, onProgress)
  const { receipt, facts, result } = bundleOf(compiled, scored, digests, await marksSalts(db, id))
  const rows = summaries.map(summary => ({
    unit: summary.unit.id,
    block: summary.unit.block.id,
    summary: JSON.stringify(summary),
    detail: details.get(summary.unit.id)!,
  }))
  const texts = {
    proposals: JSON.stringify(scored.results.final.proposals),
    overview: JSON.stringify(overview),
  }
  const read = { rows: summaries, proposals: scored.results.final.proposals, ended: overview.ended }
  const contents = rows.flatMap(({ summary, detail }) => [summary, detail])
  const kept = await keptRecords(db, id)
  // A period without such records is the same as it was before they were kept.
  const filled = Object.values(kept).some(list => list.length > 0) ? [JSON.stringify(kept)] : []
  const unresolved = summaries.filter(({ state }) => state === 'unresolved').length
  return {
    ...{ period: id, revision, criteriaSet, asOf, ...texts, ranges, rows, receipt },
    ...{ facts: JSON.stringify(facts), outcome: JSON.stringify(result), records: JSON.stringify(kept) },
    content: digestOf([criteriaSet, texts.proposals, texts.overview, ...contents, ...filled]),
    idle: findIdleDecisions(compiled.set, read, scored.input.councilDecisions ?? []),
    counts: {
      units: rows.length,
      scored: rows.length - unresolved,
      unresolved,
      proposed: overview.proposed.reduce((sum, { units }) => sum + units, 0),
    },
    milliseconds: { ...scored.milliseconds, explain: performance.now() - started },
  }
}

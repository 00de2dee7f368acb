import { createHash } from 'node:crypto'
import { failure, issue, type Result, success } from '@thidua/scoring'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { listDeclarations } from '../declarations/declaration.service.ts'
import { listHolds } from '../holds/hold.service.ts'
import { existingPeriod } from '../periods/period.service.ts'
import { compareNames, listUnits } from '../units/unit.service.ts'
import { blockOverviews, proposedCounts, tallyActivities } from './build-overview.ts'
import { outcomesByUnit, unitDetail, unitRow } from './build-unit-result.ts'
import { confirmVersion, insertResult, insertUnitResults, newestVersion } from './result.repository.ts'
import { explainUnits, scoreStoredPeriod } from './score-stored-period.ts'
import type { StoredOverview, StoredUnitRow } from './stored-result.ts'

/** A whole result, ready to be stored. */
interface Draft {
  readonly period: string
  readonly revision: number
  readonly criteriaSet: string
  readonly asOf: string
  readonly digest: string
  readonly proposals: string
  readonly overview: StoredOverview
  readonly rows: readonly { unit: string; block: string; summary: string; detail: string }[]
  readonly counts: { units: number; scored: number; unresolved: number; proposed: number }
  readonly milliseconds: { facts: number; score: number; explain: number }
}

const byPlace = (a: StoredUnitRow, b: StoredUnitRow): number =>
  compareNames(a.unit.block.label, b.unit.block.label) ||
  (a.standing.place ?? Number.POSITIVE_INFINITY) - (b.standing.place ?? Number.POSITIVE_INFINITY) ||
  compareNames(a.unit.name, b.unit.name)

/** Digest of everything a result says. */
const digestOf = (parts: Iterable<string>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part}\n`)
  return hash.digest('hex')
}

const draftResult = async (
  trx: Transaction,
  id: string,
  wantedDay: string | undefined,
  today: string,
): Promise<Result<Draft>> => {
  const found = await existingPeriod(trx, id)
  if (!found.ok) return found
  const { startsOn, endsOn, proposalDate, digest: criteriaSet, revision } = found.value
  const asOf = wantedDay ?? proposalDate ?? today
  const compiled = await compiledCriteriaSet(trx, criteriaSet)
  const period = { from: startsOn, to: endsOn }
  const scored = await scoreStoredPeriod(trx, compiled, { id, period, asOf })
  if (scored.input.units.length === 0) return failure([issue('no-units-yet', [])])

  const started = performance.now()
  const units = new Map((await listUnits(trx, id)).map(unit => [unit.id, unit]))
  const outcomes = outcomesByUnit(scored)
  const declarations = groupRows(await listDeclarations(trx, id), ({ unit }) => unit)
  const marks = groupRows(scored.input.marks, ({ unit }) => unit)
  const rulings = groupRows(scored.input.rulings, ({ unit }) => unit)
  const holds = groupRows(await listHolds(trx, id), ({ unit }) => unit)
  const tally = tallyActivities()
  const details = new Map<string, string>()
  for await (const explained of explainUnits(trx, compiled, id, scored)) {
    const { unit } = explained
    const detail = unitDetail(outcomes.get(unit)!, explained, {
      declarations: declarations.get(unit) ?? [],
      marks: (marks.get(unit) ?? []).map(mark => ({ ...mark, recused: mark.recused ?? false })),
      rulings: rulings.get(unit) ?? [],
      holds: holds.get(unit) ?? [],
    })
    tally.add(detail)
    details.set(unit, JSON.stringify(detail))
  }
  const summaries = [...outcomes].map(([unit, outcome]) => unitRow(units.get(unit)!, outcome)).sort(byPlace)
  const { blocks, proposals } = scored.results.final
  const overview: StoredOverview = {
    ...tally.read(),
    blocks: blockOverviews(
      summaries,
      blocks,
      compiled.set.ratings.map(rating => rating.id),
    ),
    proposed: proposedCounts(proposals),
  }
  const rows = summaries.map(summary => ({
    unit: summary.unit.id,
    block: summary.unit.block.id,
    summary: JSON.stringify(summary),
    detail: details.get(summary.unit.id)!,
  }))
  const proposalText = JSON.stringify(proposals)
  const contents = rows.flatMap(({ summary, detail }) => [summary, detail])
  const unresolved = summaries.filter(({ state }) => state === 'unresolved').length
  const draft: Draft = {
    period: id,
    revision,
    criteriaSet,
    asOf,
    digest: digestOf([criteriaSet, proposalText, JSON.stringify(overview), ...contents]),
    proposals: proposalText,
    overview,
    rows,
    counts: {
      units: rows.length,
      scored: rows.length - unresolved,
      unresolved,
      proposed: overview.proposed.reduce((sum, { units: proposed }) => sum + proposed, 0),
    },
    milliseconds: { ...scored.milliseconds, explain: performance.now() - started },
  }
  return success(draft)
}

/** Keeps the draft as the next version, unless the newest version says the same already. */
const storeDraft = async (trx: Transaction, draft: Draft, now: string) => {
  const { period, digest, criteriaSet, asOf, revision } = draft
  await trx.selectFrom('period').select('id').where('id', '=', period).forUpdate().execute()
  const newest = await newestVersion(trx, period)
  if (newest?.digest === digest) {
    await confirmVersion(trx, period, newest.version, revision)
    const { version, createdAt, publishedAt, asOf: day } = newest
    return { version, digest, criteriaSet, asOf: day, createdAt, publishedAt, created: false }
  }
  const version = (newest?.version ?? 0) + 1
  const { proposals, overview } = draft
  await insertResult(trx, {
    ...{ period, version, digest, criteriaSet, revision, asOf, proposals },
    overview: JSON.stringify(overview),
    createdAt: now,
    publishedAt: null,
  })
  await insertUnitResults(
    trx,
    draft.rows.map((row, position) => ({ period, version, position, ...row })),
  )
  return { version, digest, criteriaSet, asOf, createdAt: now, publishedAt: null, created: true }
}

/**
 * Scores a period on all bases and keeps the outcome as a numbered version. What is read is one moment of the
 * database: a write that arrives meanwhile makes the new version stale, it never slips into half of it.
 */
export const createResult = async (db: Db, period: string, asOf: string | undefined, now: Date) => {
  const today = now.toISOString().slice(0, 10)
  const draft = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(trx => draftResult(trx, period, asOf, today))
  if (!draft.ok) return draft
  const started = performance.now()
  const stored = await db.transaction().execute(trx => storeDraft(trx, draft.value, now.toISOString()))
  const milliseconds = { ...draft.value.milliseconds, store: performance.now() - started }
  return success({ ...stored, ...draft.value.counts, milliseconds })
}

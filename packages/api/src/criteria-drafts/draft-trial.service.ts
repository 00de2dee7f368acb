import { type CompiledCriteria, compileCriteria } from '@thidua/scoring'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { compare, parse } from '@thidua/scoring/numbers'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Transaction } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import { inOneMoment } from '../db/in-one-moment.ts'
import { allowLargeSorts } from '../facts/cell-totals.repository.ts'
import { existingPeriod, type PeriodRow } from '../periods/existing-period.ts'
import { outcomesByUnit, unitRow } from '../results/build-unit-result.ts'
import type { UnitChange } from '../results/changes.schema.ts'
import { compareVersions } from '../results/compare-versions.ts'
import { scoreStoredPeriod } from '../results/score-stored-period.ts'
import type { StoredUnitRow } from '../results/stored-result.ts'
import type { Services } from '../services.ts'
import { listUnits } from '../units/unit.service.ts'
import { checkDraftJob } from './check-draft.ts'
import { findDraft } from './criteria-draft.repository.ts'

/** The rows that a set gives the units of a stored period; nothing is kept. */
const rowsUnder = async (
  trx: Transaction,
  compiled: CompiledCriteria,
  { id, startsOn, endsOn }: PeriodRow,
  asOf: string,
): Promise<Result<StoredUnitRow[]>> => {
  const scored = await scoreStoredPeriod(trx, compiled, { id, period: { from: startsOn, to: endsOn }, asOf })
  if (scored.unfit.length > 0) return failure(scored.unfit)
  const outcomes = outcomesByUnit(scored)
  const rows = (await listUnits(trx, id)).flatMap(unit => {
    const outcome = outcomes.get(unit.id)
    return outcome ? [unitRow(unit, outcome)] : []
  })
  return success(rows)
}

/** Whether a total is higher, lower or as it was; null where one of the two is missing. */
const gain = (before: string | null, after: string | null): 'higher' | 'lower' | 'same' | null => {
  if (before === null || after === null) return null
  const order = compare(parse(after), parse(before))
  return order > 0 ? 'higher' : order < 0 ? 'lower' : 'same'
}

const countTotals = (before: readonly StoredUnitRow[], after: readonly StoredUnitRow[]) => {
  const later = new Map(after.map(row => [row.unit.id, row.totals.final]))
  const counts = { units: before.length, higher: 0, lower: 0, same: 0, unresolved: 0 }
  for (const { unit, totals } of before)
    counts[gain(totals.final, later.get(unit.id) ?? null) ?? 'unresolved']++
  return counts
}

/** Winners, losers, and who stands elsewhere with the same points. */
const changesByGain = (changes: readonly UnitChange[]) => {
  const byGain = groupRows(changes, ({ total }) => (total === null ? null : gain(total.before, total.after)))
  return {
    higher: byGain.get('higher') ?? [],
    lower: byGain.get('lower') ?? [],
    other: [...(byGain.get('same') ?? []), ...(byGain.get(null) ?? [])],
  }
}

/** The same period under the set in force and under the draft. */
interface Tried {
  readonly row: PeriodRow
  readonly asOf: string
  readonly before: readonly StoredUnitRow[]
  readonly after: readonly StoredUnitRow[]
}

/**
 * A draft tried on the data of a stored period, beside the set in force there: who wins and who loses. Nothing is
 * kept. Fails with `draft-not-found`, `draft-unreadable`, `period-not-found`, `no-units-yet`, or with `stored-data-unfit`
 * and what the draft does not know of the period.
 */
export const tryDraft = async (
  { db, work, now }: Pick<Services, 'db' | 'work' | 'now'>,
  draft: string,
  period: string,
) => {
  const found = await findDraft(db, draft)
  if (found === undefined) return failure<never>([issue('draft-not-found', [], { draft })])
  const read = await work.committee.run(checkDraftJob, { content: found.content, base: null, language: 'vi' })
  if (!read.ok) return read
  const { set } = read.value
  if (set === null) return failure<never>([issue('draft-unreadable', [])])
  const compiled = compileCriteria(set)
  const scored = await inOneMoment(db, async (trx): Promise<Result<Tried>> => {
    const existing = await existingPeriod(trx, period)
    if (!existing.ok) return existing
    const row = existing.value
    const asOf = row.proposalDate ?? dayInVietNam(now())
    await allowLargeSorts(trx)
    const before = await rowsUnder(trx, await compiledCriteriaSet(trx, row.digest), row, asOf)
    if (!before.ok) return before
    if (before.value.length === 0) return failure([issue('no-units-yet', [])])
    const after = await rowsUnder(trx, compiled, row, asOf)
    return after.ok ? success({ row, asOf, before: before.value, after: after.value }) : after
  })
  if (!scored.ok) return scored
  const { row, asOf, before, after } = scored.value
  return success({
    period: { id: row.id, title: row.title, illustrative: row.illustrative },
    criteriaSet: row.digest,
    asOf,
    set,
    counts: countTotals(before, after),
    ...changesByGain(compareVersions(before, after)),
  })
}

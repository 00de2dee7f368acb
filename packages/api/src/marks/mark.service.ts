import { type CriteriaSet, checkMarks, type Group, type Issue, type Mark, type Result } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { checkUnit } from '../periods/input-checks.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { selectMarks, upsertMarks } from './mark.repository.ts'

const criteriaOf = (group: Group): readonly NonNullable<Group['criteria']>[number][] => [
  ...(group.criteria ?? []),
  ...(group.groups ?? []).flatMap(criteriaOf),
]

/** Every criterion of a set, in the table's order. */
export const criteriaIn = (set: CriteriaSet) => set.groups.flatMap(criteriaOf)

/** Marks of lines that take none, off their limits, steps or scale, without a reason, or given twice. */
export const checkMarksOf = (set: CriteriaSet, marks: readonly Mark[]): Issue[] =>
  checkMarks(set, marks).map(found => ({ ...found, path: ['marks', ...found.path] }))

export const listMarks = (db: Db, period: string, unit?: string) =>
  selectMarks(db, period)
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .execute()

/** Adds marks, or replaces what the same member gave the same unit on the same line. */
export const storeMarks = (db: Db, period: string, marks: readonly Mark[]): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const issues = [
      ...marks.flatMap(({ unit }, i) => checkUnit(context, unit, ['marks', i])),
      ...checkMarksOf(context.set, marks),
    ]
    if (issues.length > 0) return { issues }
    const value = await upsertMarks(trx, period, marks)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })

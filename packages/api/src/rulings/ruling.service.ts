import { type Issue, issue, type Result, type Ruling } from '@thidua/scoring'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { criteriaIn } from '../marks/mark.service.ts'
import { checkRepeats, checkUnit } from '../periods/input-checks.ts'
import { writeInputs } from '../periods/write-inputs.ts'
import { selectRulings, upsertRulings } from './ruling.repository.ts'

export const listRulings = async (db: Db, period: string, unit?: string): Promise<Ruling[]> => {
  const rows = await selectRulings(db, period)
    .$if(unit !== undefined, query => query.where('unit', '=', unit as string))
    .execute()
  return rows.map(({ points, ...ruling }) => ({
    ...ruling,
    decision: points === null ? { kind: 'not-applicable' } : { kind: 'points', points },
  }))
}

/** Adds rulings, or replaces those with the same number. */
export const storeRulings = (
  db: Db,
  period: string,
  rulings: readonly Ruling[],
): Promise<Result<StoreOutcome[]>> =>
  writeInputs(db, period, async (trx, context) => {
    const criteria = new Set(criteriaIn(context.set).map(({ id }) => id))
    const issues: Issue[] = [
      ...checkRepeats(rulings, ({ id }) => id, 'rulings'),
      ...rulings.flatMap(({ unit, criterion }, i) => [
        ...checkUnit(context, unit, ['rulings', i]),
        ...(criteria.has(criterion)
          ? []
          : [issue('unknown-criterion', ['rulings', i, 'criterion'], { criterion })]),
      ]),
    ]
    if (issues.length > 0) return { issues }
    const value = await upsertRulings(trx, period, rulings)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })

import { success } from '@thidua/scoring/issues'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { endedUnits } from '../records/ended-units.ts'
import { readRecords } from '../records/read-records.ts'
import { recordKinds } from '../records/record-kinds.ts'
import { listUnits } from '../units/unit.service.ts'
import { describeEnded } from './describe-ended.ts'

/**
 * What the reorganisations that are stored now do to the units of a period: which end, and which successions change
 * nothing, with the reason. The names of units stand where their ids did.
 */
export const readOrganisation = async (db: Db, periodId: string) => {
  const found = await existingPeriod(db, periodId)
  if (!found.ok) return found
  const { id, startsOn, endsOn, digest } = found.value
  const { set } = await compiledCriteriaSet(db, digest)
  const units = await listUnits(db, id)
  const { successions, closures } = await readRecords(db, id)
  const stored = { successions, closures }
  const context = {
    ...{ set, period: { id, from: startsOn, to: endsOn } },
    units: new Set(units.map(unit => unit.id)),
    blocks: new Map(units.map(unit => [unit.id, unit.block.id])),
  }
  const names = new Map(units.map(unit => [unit.id, unit.name]))
  const nameOf = (unit: string): string => names.get(unit) ?? unit
  const ended = describeEnded(units, endedUnits(set, { ...context, ...stored }))
  const warnings = recordKinds.successions.warn(successions, stored, context).map(({ params, ...told }) => ({
    ...told,
    params: Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, value.split(', ').map(nameOf).join(', ')]),
    ),
  }))
  return success({ ended, warnings })
}

import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { isSettingOn, type SettingName, storeSetting } from './setting.repository.ts'

/** Nobody asks of others what would lock them out themself. */
const issuesOfTurningOn = (actor: Writer): Issue[] => {
  if (actor.kind !== 'person') return [issue('person-needed', [])]
  return actor.session.secondFactor ? [] : [issue('own-second-factor-missing', [])]
}

/** Turns a setting of the installation on or off. */
export const changeSetting = (
  db: Db,
  actor: Writer,
  {
    setting,
    isOn,
    reason,
  }: { readonly setting: SettingName; readonly isOn: boolean; readonly reason?: string | undefined },
): Promise<Result<void>> => {
  const change = { actor, action: 'setting-changed', period: null, subject: { setting }, reason } as const
  return inChange(db, change, async trx => {
    const issues = isOn && !(await isSettingOn(trx, setting)) ? issuesOfTurningOn(actor) : []
    if (issues.length > 0) return { issues }
    const changed = await storeSetting(trx, setting, isOn)
    return { value: undefined, changed, told: { details: { isOn } } }
  })
}

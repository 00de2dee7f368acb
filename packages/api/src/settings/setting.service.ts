import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { dayInVietNam } from '../day-in-viet-nam.ts'
import type { Db, Transaction } from '../db/database.ts'
import { countSecretaries } from '../people/grant.repository.ts'
import { carryOut, type PlannedChange } from '../second-person/planned-change.ts'
import { isSettingOn, type SettingName, selectSettings, storeSetting } from './setting.repository.ts'

export interface SettingToChange {
  readonly setting: SettingName
  readonly reason?: string | undefined
}

/** Nobody asks of others what would lock them out themself. */
const issuesOfTurningOn = async (
  trx: Transaction,
  actor: Writer,
  setting: SettingName,
  now: Date,
): Promise<Issue[]> => {
  if (actor.kind !== 'person') return [issue('person-needed', [])]
  if (setting === 'second-factor')
    return actor.session.secondFactor ? [] : [issue('own-second-factor-missing', [])]
  const secretaries = await countSecretaries(trx, dayInVietNam(now), { comingIn: true })
  return secretaries < 2 ? [issue('second-secretary-needed', [])] : []
}

const planned = (
  { setting, reason }: SettingToChange,
  isOn: boolean,
  issuesIn: (trx: Transaction) => Promise<Issue[]>,
): PlannedChange<void> => ({
  change: { action: 'setting-changed', period: null, subject: { setting }, reason },
  seen: trx => selectSettings(trx),
  work: async trx => {
    const issues = (await isSettingOn(trx, setting)) === isOn ? [] : await issuesIn(trx)
    if (issues.length > 0) return { issues }
    const changed = await storeSetting(trx, setting, isOn)
    return { value: undefined, changed, told: { details: { isOn } } }
  },
})

/** What is asked of secretaries is asked no more. */
export const settingToTurnOff = (wanted: SettingToChange): PlannedChange<void> =>
  planned(wanted, false, async () => [])

export const turnSettingOff = (db: Db, actor: Writer, wanted: SettingToChange): Promise<Result<void>> =>
  carryOut(db, actor, settingToTurnOff(wanted))

export const turnSettingOn = (
  db: Db,
  actor: Writer,
  wanted: SettingToChange,
  now: Date,
): Promise<Result<void>> =>
  carryOut(
    db,
    actor,
    planned(wanted, true, trx => issuesOfTurningOn(trx, actor, wanted.setting, now)),
  )

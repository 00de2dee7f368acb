import type { Db, Transaction } from '../db/database.ts'
import { upsert } from '../db/upsert.ts'

/** What the installation asks of those who decide. What is stored nowhere is off. */
export const settingNames = ['second-person', 'second-factor'] as const
export type SettingName = (typeof settingNames)[number]

export const isSettingName = (text: string): text is SettingName =>
  (settingNames as readonly string[]).includes(text)

/** Every setting, in the order in which they are told. */
export const selectSettings = async (
  db: Db,
): Promise<readonly { readonly name: SettingName; readonly isOn: boolean }[]> => {
  const rows = await db.selectFrom('setting').select(['name', 'value']).execute()
  const on = new Set(rows.filter(({ value }) => value === true).map(({ name }) => name))
  return settingNames.map(name => ({ name, isOn: on.has(name) }))
}

export const isSettingOn = async (db: Db, wanted: SettingName): Promise<boolean> =>
  (await selectSettings(db)).some(({ name, isOn }) => name === wanted && isOn)

export const storeSetting = async (trx: Transaction, name: SettingName, isOn: boolean): Promise<boolean> => {
  const [outcome] = await upsert(trx, 'setting', ['name'], [{ name, value: String(isOn) }])
  return outcome !== 'already-stored'
}

import { issue } from '@thidua/scoring/issues'
import { openDatabase } from '../db/open-database.ts'
import { isSettingName, selectSettings, settingNames } from '../settings/setting.repository.ts'
import { turnSettingOff } from '../settings/setting.service.ts'
import { commandText } from '../text/command.ts'
import type { Console } from './console.ts'
import { readPlace } from './data-place.ts'
import { exitCodes } from './help.ts'
import { refuseWith } from './refuse-with.ts'

const actor = { kind: 'system', id: 'command-line' } as const
const usage = `${settingNames.join('|')} off`

/**
 * `thidua setting`: turns off what the installation asks of its secretaries, where they have locked themselves out. It is
 * turned on in the pages alone, by somebody who can come in afterwards.
 */
export const settingCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const refuse = refuseWith(console)
  const read = readPlace(args, console.environment, 'setting', usage.split(' '))
  if (!read.ok) return refuse(read.issues, exitCodes.wrongUsage)
  const [setting = '', off] = read.value.words
  if (!isSettingName(setting) || off !== 'off')
    return refuse([issue('cli-value', [], { option: 'thidua setting', rule: usage })], exitCodes.wrongUsage)
  const opened = await openDatabase(read.value.place)
  if (!opened.ok) return refuse(opened.issues, exitCodes.unreadableFile)
  const { db, close } = opened.value
  await turnSettingOff(db, actor, { setting })
  const { settingOn, settingOff } = commandText[console.language]
  for (const { name, isOn } of await selectSettings(db))
    console.out(isOn ? settingOn(name) : settingOff(name))
  await close()
  return exitCodes.done
}

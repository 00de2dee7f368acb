import { commandText } from '../text/command.ts'
import type { LanguageCode } from '../text/writing.ts'
import { alignedRows, indented } from './text-table.ts'

/** Exit codes, as the help text states them. */
export const exitCodes = {
  done: 0,
  someRowsRejected: 1,
  wrongUsage: 2,
  wrongCriteria: 3,
  unreadableFile: 4,
  notReproduced: 5,
} as const

export type Verb = keyof (typeof commandText)['vi']['verbs']

export const verbs = Object.keys(commandText.vi.verbs) as readonly Verb[]

/** Every command in one line each. */
export const overview = (language: LanguageCode): string => {
  const { title, usage, verbs, more, exitCodes } = commandText[language]
  const commands = indented(alignedRows(Object.entries(verbs)))
  return [title, '', `  ${usage}`, '', ...commands, '', more, '', exitCodes].join('\n')
}

/** One command in full. */
export const helpOf = (verb: Verb, language: LanguageCode): string => {
  const { help, exitCodes } = commandText[language]
  return `${help[verb]}\n\n${exitCodes}`
}

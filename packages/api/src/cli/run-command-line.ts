import { writeFile } from 'node:fs/promises'
import { nearestOf } from '@thidua/scoring/criteria'
import { issue } from '@thidua/scoring/issues'
import { placedSentence } from '../issue-sentence.ts'
import { readCommonOptions } from './common-options.ts'
import type { Console } from './console.ts'
import { exitCodes, helpOf, overview, type Verb, verbs } from './help.ts'
import type { Output } from './output.ts'

type Command = (args: readonly string[], console: Console) => Promise<number>

/** Each command is loaded when it is asked for: help and mistakes answer at once. */
const commands: Readonly<Record<Verb, () => Promise<Command>>> = {
  score: async () => (await import('./score-command.ts')).scoreCommand,
  explain: async () => (await import('./explain-command.ts')).explainCommand,
  lint: async () => (await import('./lint-command.ts')).lintCommand,
  diff: async () => (await import('./diff-command.ts')).diffCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
  move: async () => (await import('./move-command.ts')).moveCommand,
  'export-period': async () => (await import('./export-period-command.ts')).exportPeriodCommand,
  'import-period': async () => (await import('./import-period-command.ts')).importPeriodCommand,
  migrate: async () => (await import('./migrate-command.ts')).migrateCommand,
  'verify-journal': async () => (await import('./verify-journal-command.ts')).verifyJournalCommand,
  person: async () => (await import('./person-command.ts')).personCommand,
  setting: async () => (await import('./setting-command.ts')).settingCommand,
  token: async () => {
    const { tokenCommand } = await import('./token-command.ts')
    return (_, { environment, ...output }) => tokenCommand(environment, output)
  },
}

const isVerb = (word: string | undefined): word is Verb => verbs.some(verb => verb === word)

/** Keeps what a command says for its file, and writes it when the command is done. */
const runInto = async (file: string, command: Command, args: readonly string[], console: Console) => {
  const said: string[] = []
  const code = await command(args, { ...console, out: text => said.push(text) })
  if (said.length === 0) return code
  try {
    await writeFile(file, `${said.join('\n')}\n`)
    return code
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    console.error(placedSentence(issue('cli-file', [], { file, reason }), console.language))
    return exitCodes.unreadableFile
  }
}

/** The whole command line: reads the words, runs the command, gives back the exit code. */
export const runCommandLine = async (
  args: readonly string[],
  output: Output,
  environment: Console['environment'],
): Promise<number> => {
  const common = readCommonOptions(args)
  if (!common.ok) {
    for (const found of common.issues) output.error(placedSentence(found, 'vi'))
    return exitCodes.wrongUsage
  }
  const { language, file, wantsHelp, rest } = common.value
  const [verb, ...words] = rest
  if (verb === undefined || verb === 'help') {
    const [asked] = words
    const text = isVerb(asked) ? helpOf(asked, language) : overview(language)
    const isAsked = wantsHelp || verb === 'help'
    if (isAsked) output.out(text)
    else output.error(text)
    return isAsked ? exitCodes.done : exitCodes.wrongUsage
  }
  if (!isVerb(verb)) {
    const unknown = issue('unknown-command', [], { name: verb, ...nearestOf(verb, verbs) })
    output.error(`${placedSentence(unknown, language)}\n\n${overview(language)}`)
    return exitCodes.wrongUsage
  }
  if (wantsHelp) {
    output.out(helpOf(verb, language))
    return exitCodes.done
  }
  const console: Console = { ...output, language, environment }
  const command = await commands[verb]()
  return file === undefined ? command(words, console) : runInto(file, command, words, console)
}

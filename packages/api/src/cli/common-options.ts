import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import { type LanguageCode, languages } from '../text/writing.ts'

/** Options that every command takes, and the words that are left for the command itself. */
export interface CommonOptions {
  readonly language: LanguageCode
  /** Where results are written instead of standard output. */
  readonly file: string | undefined
  readonly wantsHelp: boolean
  readonly rest: readonly string[]
}

const isLanguage = (text: string | undefined): text is LanguageCode =>
  languages.some(language => language === text)

/** Takes `--lang`, `--out` and `--help` out of the words of a command line, wherever they stand. */
export const readCommonOptions = (args: readonly string[]): Result<CommonOptions> => {
  const rest: string[] = []
  const issues: Issue[] = []
  const found = new Map<string, string | undefined>()
  let wantsHelp = false
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as string
    const [name, ...value] = word.split('=')
    if (word === '--') {
      rest.push(...args.slice(i))
      break
    }
    if (word === '--help' || word === '-h') wantsHelp = true
    else if (name === '--lang' || name === '--out')
      found.set(name, value.length > 0 ? value.join('=') : args[++i])
    else rest.push(word)
  }
  const [language, file] = [found.has('--lang') ? found.get('--lang') : 'vi', found.get('--out')]
  if (!isLanguage(language))
    issues.push(issue('cli-value', [], { option: '--lang', rule: languages.join(' | ') }))
  if (found.has('--out') && !file)
    issues.push(issue('cli-value', [], { option: '--out', rule: 'ket-qua.txt' }))
  if (issues.length > 0 || !isLanguage(language)) return failure(issues)
  return success({ language, file, wantsHelp, rest })
}

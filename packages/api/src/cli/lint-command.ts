import { compileCriteria } from '@thidua/scoring'
import { checkMonotonicity } from '@thidua/scoring/analysis'
import { type LintIssue, lintCriteriaSet, lintVersions } from '@thidua/scoring/criteria'
import type { Issue } from '@thidua/scoring/issues'
import { findingSentence } from '../criteria-sets/finding-sentence.ts'
import { commandText } from '../text/command.ts'
import type { LanguageCode } from '../text/writing.ts'
import { readOptions } from './arguments.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { type CriteriaFile, type FileIssue, readCriteriaFile } from './read-criteria-file.ts'
import { refuse } from './read-year.ts'

const options = {
  strict: { type: 'boolean', default: false },
  search: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

type Found = FileIssue & { readonly remedy?: string }

const inFile = ({ file, locate }: CriteriaFile, found: Issue | LintIssue): Found => ({
  ...found,
  file,
  ...locate(found.path),
})

const findingsOf = (read: CriteriaFile, isSearching: boolean): readonly Found[] =>
  [
    ...read.warnings,
    ...lintCriteriaSet(read.set),
    ...(isSearching ? checkMonotonicity(compileCriteria(read.set)) : []),
  ].map(found => inFile(read, found))

/** Findings between versions; their paths begin with the index of the set. */
const betweenFiles = (files: readonly CriteriaFile[]): readonly Found[] =>
  lintVersions(files.map(({ set }) => set)).map(found => {
    const [index, ...path] = found.path
    return inFile(files[Number(index)] as CriteriaFile, { ...found, path })
  })

const print = (found: Found, language: LanguageCode): string => {
  const { message, remedy } = findingSentence(found, language)
  const word = commandText[language].lint[found.severity]
  const place = `${found.file}:${found.line}:${found.column}`
  return `${place}: ${word}: ${`${message} ${remedy}`.trim()} [${found.code}]`
}

const byPlace = (a: Found, b: Found): number => a.line - b.line || a.column - b.column

/** `thidua lint`: what is wrong or odd in criteria files, with place and remedy. Gives back the exit code. */
export const lintCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const { language } = console
  const words = commandText[language].lint
  const wanted = readOptions(args, options)
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage, console)
  const { values, positionals: files } = wanted.value
  if (files.length === 0) {
    console.error(commandText[language].help.lint)
    return exitCodes.wrongUsage
  }
  const reads = await Promise.all(files.map(readCriteriaFile))
  const unreadable = reads.flatMap(read => (read.kind === 'unreadable' ? read.issues : []))
  if (unreadable.length > 0) return refuse(unreadable, exitCodes.unreadableFile, console)
  const sets = reads.flatMap(read => (read.kind === 'read' ? [read.value] : []))
  const found = [
    ...reads.flatMap((read): readonly Found[] => (read.kind === 'wrong' ? read.issues : [])),
    ...sets.flatMap(read => findingsOf(read, values.search)),
    ...betweenFiles(sets),
  ]
  const errors = found.filter(({ severity }) => severity === 'error').length
  if (values.json)
    console.out(JSON.stringify(found.map(issue => ({ ...issue, ...findingSentence(issue, language) }))))
  else {
    for (const file of files) {
      const own = found.filter(issue => issue.file === file).sort(byPlace)
      console.out(own.length === 0 ? words.clean(file) : own.map(issue => print(issue, language)).join('\n'))
    }
    if (found.length > 0) console.out(`\n${words.sum(errors, found.length - errors)}`)
  }
  const isRefused = errors > 0 || (values.strict && found.length > 0)
  return isRefused ? exitCodes.wrongCriteria : exitCodes.done
}

import { explainPeriod, scorePeriod } from '@thidua/scoring'
import { sheetLanguages } from '../score-sheet/sheet-language.ts'
import { readScoreArguments } from './arguments.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { printResult } from './print-result.ts'
import { printSheet } from './print-sheet.ts'
import { exitCodeOf, fileCounts, readYear, refuse, warningCounts } from './read-year.ts'
import { unitSheets } from './unit-sheet.ts'

/** `thidua score`: places, ratings and proposals from files. Gives back the exit code. */
export const scoreCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const wanted = readScoreArguments(args)
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage, console)
  const year = await readYear(wanted.value, console)
  if (typeof year === 'number') return year
  const { basis, explain, isJson } = wanted.value
  const { compiled, input } = year
  const result = scorePeriod(compiled, input, basis)
  if (isJson) {
    const explained = explainPeriod(compiled, input, result)
    const warnings = warningCounts(year, console.language)
    const files = fileCounts(year)
    console.out(JSON.stringify({ result, explanations: explain.map(explained), warnings, files }))
    return exitCodeOf(year)
  }
  const t = sheetLanguages[console.language]
  const { set } = compiled
  if (set.illustrative) console.out(`${t.label(set.illustrative)}\n`)
  console.out(printResult(year, result, t))
  const sheetOf = unitSheets(year, { self: result, verified: result, final: result })
  for (const unit of explain) console.out(`\n${printSheet(sheetOf(unit), set, t)}`)
  return exitCodeOf(year)
}

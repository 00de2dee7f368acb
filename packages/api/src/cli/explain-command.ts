import { scorePeriod } from '@thidua/scoring'
import { ratingsAhead } from '@thidua/scoring/analysis'
import { ownPartOf } from '../results/own-part.ts'
import { sheetLanguages } from '../score-sheet/sheet-language.ts'
import { readScoreArguments } from './arguments.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { printSheet } from './print-sheet.ts'
import { exitCodeOf, fileCounts, readYear, refuse } from './read-year.ts'
import { unitSheets } from './unit-sheet.ts'

/** `thidua explain`: the score sheets of the named units, or of all. Gives back the exit code. */
export const explainCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const wanted = readScoreArguments(args)
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage, console)
  const year = await readYear(wanted.value, console)
  if (typeof year === 'number') return year
  const { basis, explain, isJson } = wanted.value
  const { compiled, input } = year
  const results = {
    self: scorePeriod(compiled, input, 'self'),
    verified: scorePeriod(compiled, input, 'verified'),
    final: scorePeriod(compiled, input, 'final'),
  }
  const own = ownPartOf(compiled, (part, on) => scorePeriod(part, input, on))
  const ahead = ratingsAhead(compiled, results[basis], probe => scorePeriod(probe, input, basis))
  const sheetOf = unitSheets(year, { ...results, final: results[basis] }, { own, ahead })
  const units = explain.length > 0 ? explain : input.units.map(({ id }) => id)
  const { set } = compiled
  if (isJson) {
    const { id, version } = set
    const criteriaSet = { id, version }
    const head = { criteriaSet, basis, period: input.period, asOf: input.asOf }
    console.out(JSON.stringify({ ...head, units: units.map(sheetOf), files: fileCounts(year) }))
    return exitCodeOf(year)
  }
  const t = sheetLanguages[console.language]
  if (set.illustrative) console.out(`${t.label(set.illustrative)}\n`)
  console.out(units.map(unit => printSheet(sheetOf(unit), set, t)).join('\n\n\n'))
  return exitCodeOf(year)
}

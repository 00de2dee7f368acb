import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** A figure without which there is no total. */
export interface MissingView {
  readonly name: string
  readonly code: string
  readonly criterion: string
  readonly due: string | null
}

type Unresolved = SheetAnswer['scores']['final']['unresolved']

export function missingViews(
  unresolved: Unresolved,
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly MissingView[] {
  const views = unresolved.flatMap(entry =>
    entry.facts.map(fact => {
      const due = index.set.declarations[fact]?.due
      return {
        name: missingName(fact, entry.line, index),
        code: entry.criterion,
        criterion: t.text.score.unresolvedFor(entry.criterion),
        due: due === undefined ? null : t.text.score.due(t.date(due)),
      }
    }),
  )
  const distinct = new Map(views.map(view => [`${view.name} ${view.criterion}`, view] as const))
  return [...distinct.values()]
}

/** Marks have no name of their own: they are missing for their line. */
const missingName = (fact: string, line: string, index: CriteriaIndex): string =>
  index.factName(fact) === fact ? index.lineName(line) : index.factName(fact)

/** What each of the units still lacks, by unit. */
export async function missingOf(
  units: readonly string[],
  read: (unit: string) => Promise<Unresolved>,
  index: CriteriaIndex,
  t: SheetLanguage,
): Promise<ReadonlyMap<string, readonly MissingView[]>> {
  const found = await Promise.all(
    units.map(async unit => [unit, missingViews(await read(unit), index, t)] as const),
  )
  return new Map(found)
}

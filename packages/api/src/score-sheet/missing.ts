import type { Family } from '../intake/records.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** A figure without which there is no total. */
export interface MissingView {
  readonly name: string
  readonly code: string
  readonly criterion: string
  readonly due: string | null
  /** The family of files that gives it; null where it follows from another criterion. */
  readonly family: Family | null
  /** It was declared and waits for verification. */
  readonly isWaiting: boolean
}

type Unresolved = SheetAnswer['scores']['final']['unresolved']

/** What a unit declared and nobody verified yet: for the final score it is not known, but it is not missing either. */
export const waitingFacts = (
  declarations: readonly { readonly fact: string; readonly status: string }[],
): ReadonlySet<string> =>
  new Set(declarations.flatMap(({ fact, status }) => (status === 'submitted' ? [fact] : [])))

export function missingViews(
  unresolved: Unresolved,
  waiting: ReadonlySet<string>,
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly MissingView[] {
  const views = unresolved.flatMap(entry =>
    entry.facts.map(fact => {
      const due = index.set.declarations[fact]?.due
      return {
        name: missingName(fact, entry.line, index, t),
        code: entry.criterion,
        criterion: t.text.score.unresolvedFor(entry.criterion),
        due: due === undefined ? null : t.text.score.due(t.date(due)),
        family: familyOf(fact, index),
        isWaiting: waiting.has(fact),
      }
    }),
  )
  const distinct = new Map(views.map(view => [`${view.name} ${view.criterion}`, view] as const))
  return [...distinct.values()]
}

/** What can be missing: a figure, the points of another criterion, or, named by the line itself, its marks. */
const kindOf = (id: string, { set, criterion }: CriteriaIndex): 'fact' | 'criterion' | 'marks' => {
  if ([set.facts, set.declarations, set.attributes].some(known => Object.hasOwn(known, id))) return 'fact'
  return criterion(id) === undefined ? 'marks' : 'criterion'
}

/** In which file it is given: declared, the size of a unit, marks, else what activities are counted by. */
const familyOf = (id: string, index: CriteriaIndex): Family | null => {
  const kind = kindOf(id, index)
  if (kind !== 'fact') return kind === 'marks' ? 'marks' : null
  if (Object.hasOwn(index.set.declarations, id)) return 'declarations'
  return Object.hasOwn(index.set.attributes, id) ? 'units' : 'activities'
}

const missingName = (id: string, line: string, index: CriteriaIndex, t: SheetLanguage): string => {
  const words = t.text.score
  const kind = kindOf(id, index)
  if (kind === 'fact') return index.factName(id)
  return kind === 'criterion' ? words.pointsOf(index.criterionName(id)) : words.marksFor(index.lineName(line))
}

/** What a line lacks, named inside a sentence about that line. */
export const missingThing = (
  id: string,
  waiting: ReadonlySet<string>,
  index: CriteriaIndex,
  t: SheetLanguage,
): string => {
  const words = t.text.steps
  const kind = kindOf(id, index)
  if (kind === 'fact') return (waiting.has(id) ? words.waitingFact : words.missingFact)(index.factName(id))
  return kind === 'criterion' ? words.missingCriterion(index.criterionName(id)) : words.missingMarks
}

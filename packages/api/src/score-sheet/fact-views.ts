import { isDistinct, isMeasure } from '@thidua/scoring/criteria'
import { activityRow, type CountedRow } from './activity-rows.ts'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

type Reading = SheetAnswer['reasons']['lines'][number]['facts'][number]

/** A figure that a criterion read, with the activities behind it. */
export interface FactView {
  readonly name: string
  readonly value: string
  readonly known: boolean
  readonly origin: string
  readonly evidence: string | null
  /** Whether the amounts of the activities add up to the value; they do not where different months are counted. */
  readonly addsUp: boolean
  readonly activities: readonly CountedRow[]
}

/** The figures behind the lines of one criterion, each once. */
export function factViews(
  lines: readonly string[],
  answer: SheetAnswer,
  index: CriteriaIndex,
  t: SheetLanguage,
): readonly FactView[] {
  const wanted = new Set(lines)
  const readings = answer.reasons.lines.filter(line => wanted.has(line.line)).flatMap(line => line.facts)
  const distinct = new Map(readings.map(reading => [reading.fact, reading] as const))
  return [...distinct.values()].map(reading => factView(reading, answer, index, t))
}

function factView(reading: Reading, answer: SheetAnswer, index: CriteriaIndex, t: SheetLanguage): FactView {
  const declaration = answer.declarations.find(entry => entry.fact === reading.fact)
  return {
    name: index.factName(reading.fact),
    value: factValue(reading, declaration, index, t),
    known: reading.state === 'known',
    origin: originName(reading, index, t),
    evidence: declaration?.evidence ?? null,
    addsUp: distinctField(reading.fact, index) === null,
    activities: reading.activities
      .flatMap(({ activity, amount }) => {
        const found = answer.activities[activity]
        return found === undefined ? [] : [{ found, amount }]
      })
      .toSorted((a, b) => a.found.date.localeCompare(b.found.date))
      .map(({ found, amount }) => ({ ...activityRow(found, index, t), amount: t.exact(amount) })),
  }
}

function distinctField(fact: string, index: CriteriaIndex) {
  const definition = index.set.facts[fact]
  return definition && isMeasure(definition) && isDistinct(definition) ? definition.distinct : null
}

function originName(reading: Reading, index: CriteriaIndex, t: SheetLanguage): string {
  const field = distinctField(reading.fact, index)
  return field === null ? t.text.score.origins[reading.from] : t.text.score.distinct[field]
}

function factValue(
  reading: Reading,
  declaration: SheetAnswer['declarations'][number] | undefined,
  index: CriteriaIndex,
  t: SheetLanguage,
): string {
  const words = t.text.score
  if (reading.state === 'not-applicable') return t.text.steps.notApplicable
  if (reading.value === null)
    return declaration?.status === 'submitted' ? words.waitingFact : words.unknownFact
  const declared = declaration?.verifiedValue ?? declaration?.value
  const type = index.set.declarations[reading.fact]?.type
  if (type === 'yes-no') return reading.value === '1' ? words.yes : words.no
  // The engine reads a date as a day number; people read the date that was declared.
  if (type === 'date' && declared !== undefined) return t.date(declared)
  return t.exact(reading.value)
}

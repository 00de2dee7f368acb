import type { CriteriaSet } from '@thidua/scoring/criteria'
import { isDecimal } from '@thidua/scoring/numbers'
import type {
  ActivityDifference,
  MarkDifference,
  ResultDifference,
  Verification,
} from '@thidua/scoring/receipt'
import { decimalText } from '../text/points.ts'
import { verify as english } from '../text/verify.en.ts'
import { verify as vietnamese } from '../text/verify.vi.ts'
import { textTable } from './text-table.ts'

export type VerifyLanguage = 'vi' | 'en'

const texts = { vi: vietnamese, en: english } as const
const marks = { vi: ',', en: '.' } as const

export const verifyText = (language: VerifyLanguage): typeof vietnamese => texts[language]

/** So many figures are enough to see what is wrong; the rest is in `--json`. */
const mostRows = 200

const shown = (digest: string): string => digest.slice(0, 12)

type Label = Readonly<Record<VerifyLanguage, string>>

const groupsIn = (groups: CriteriaSet['groups']): CriteriaSet['groups'] =>
  groups.flatMap(group => [group, ...groupsIn([...(group.groups ?? [])])])

/** Labels by kind and id: what people call what the result names by its id. */
const labelsOf = (set: CriteriaSet): Partial<Record<ResultDifference['kind'], Map<string, Label>>> => {
  const by = (items: readonly { readonly id: string; readonly label: Label }[]) =>
    new Map(items.map(({ id, label }) => [id, label]))
  const criteria = groupsIn(set.groups).flatMap(group => group.criteria ?? [])
  return {
    group: by(groupsIn(set.groups)),
    criterion: by(criteria),
    line: by(criteria.flatMap(({ lines }) => lines)),
    gate: by(set.gates),
    proposal: by(set.commendations),
    seats: by(set.commendations),
  }
}

const differenceTable = (
  differences: readonly ResultDifference[],
  set: CriteriaSet,
  language: VerifyLanguage,
): string => {
  const t = texts[language]
  const labels = labelsOf(set)
  const nameOf = ({ kind, of }: ResultDifference): string => {
    const label = of === null ? undefined : labels[kind]?.get(of)
    return label ? `${of} (${label[language]})` : (of ?? '')
  }
  const ratings = new Map(set.ratings.map(({ id, label }) => [id, label[language]]))
  const told = (value: string | null, figure: string): string => {
    if (value === null) return t.nothing
    if (figure === 'rating') return ratings.get(value) ?? value
    return t.words[value] ?? (isDecimal(value) ? decimalText(value, marks[language]) : value)
  }
  const { unit, where, before, after } = t.headings
  return textTable(
    [unit, where, before, after].map(heading => ({ heading })),
    differences
      .slice(0, mostRows)
      .map(difference => [
        difference.unit ?? t.ofBlock(difference.block),
        t.places[difference.kind](nameOf(difference), difference.figure),
        told(difference.before, difference.figure),
        told(difference.after, difference.figure),
      ]),
  )
}

/** Whether a file tells the truth about its own result, and every place where it does not. */
export const printVerification = (
  { receipt, mismatches, differences, isReproduced }: Verification,
  set: CriteriaSet,
  language: VerifyLanguage,
): string => {
  const t = texts[language]
  if (isReproduced) return t.reproduced
  const stated = mismatches.map(({ of, stated, found }) => t.mismatch(of, shown(stated), shown(found)))
  const lines = [differences.length > 0 ? t.differs : t.broken, ...stated]
  if (differences.length > 0) lines.push('', differenceTable(differences, set, language))
  if (differences.length > mostRows) lines.push(`… ${differences.length} (${receipt.criteriaSet.id})`)
  return lines.join('\n')
}

/** Whether the judged lines come from the given marks, and which units' do not. */
export const printMarks = (differences: readonly MarkDifference[], language: VerifyLanguage): string => {
  const t = texts[language]
  if (differences.length === 0) return t.marksFit
  return [
    t.marksDiffer,
    ...differences.map(({ unit, otherMarks, lines }) =>
      otherMarks ? t.otherMarks(unit) : t.sameMarks(unit, lines.join(', ')),
    ),
  ].join('\n')
}

/** Whether the facts come from the given activities, and which units' do not. */
export const printActivities = (
  differences: readonly ActivityDifference[],
  activities: number,
  language: VerifyLanguage,
): string => {
  const t = texts[language]
  if (differences.length === 0) return t.activitiesFit(String(activities))
  return [
    t.activitiesDiffer,
    ...differences.flatMap(({ unit, otherActivities, measures }) => [
      otherActivities ? t.otherActivities(unit) : t.sameActivities(unit),
      ...measures.map(({ fact, published, recomputed }) => t.measure(fact, published, recomputed)),
    ]),
  ].join('\n')
}

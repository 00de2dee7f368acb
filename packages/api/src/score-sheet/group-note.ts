import type { Group } from '@thidua/scoring/criteria'
import { parse, print, sum } from '@thidua/scoring/numbers'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

const criteriaIn = (group: Group): readonly string[] => [
  ...(group.criteria ?? []).map(({ id }) => id),
  ...(group.groups ?? []).flatMap(criteriaIn),
]

type Score = SheetAnswer['scores']['final']

/** Whether something is yet to be known of the group: its points are then no figure of the table. */
const isOpen = (own: ReadonlySet<string>, { unresolved }: Score): boolean =>
  unresolved.some(({ criterion }) => own.has(criterion))

/**
 * The points of a group as decimal text or a fraction. While something of it is yet to be known, what its criteria have
 * so far: nothing is rescaled for data that may still come.
 *
 * Example: 3 points on 7 of 20 standard points, data missing for 13: `'3'`, not `'60/7'`.
 */
export const groupPoints = (group: Group, score: Score): string => {
  const own = new Set(criteriaIn(group))
  const result = score.groups.find(entry => entry.group === group.id)
  if (result !== undefined && !isOpen(own, score)) return result.points
  return print(
    sum(score.criteria.flatMap(({ criterion, points }) => (own.has(criterion) ? parse(points) : []))),
  )
}

/**
 * Why fewer than all standard points of a group are at stake: some do not apply, or some cannot be known yet. Null where
 * all of them are.
 */
export function groupNote(group: Group, score: Score, index: CriteriaIndex, t: SheetLanguage): string | null {
  const result = score.groups.find(entry => entry.group === group.id)
  if (result === undefined || result.applicable === result.nominal) return null
  const own = new Set(criteriaIn(group))
  const words = t.text.score
  const figures = [t.exact(result.applicable), t.exact(result.nominal)] as const
  if (isOpen(own, score)) return words.groupMissing(...figures)
  const isWithout = score.criteria.some(({ criterion, state }) => own.has(criterion) && state === 'missing')
  if (isWithout) return words.groupWithout(...figures)
  const isRescaled = index.set.policies.notApplicable !== 'no-rescale'
  return (isRescaled ? words.groupRescaled : words.groupNotRescaled)(...figures)
}

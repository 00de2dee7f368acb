import type { Group } from '@thidua/scoring/criteria'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetAnswer } from './sheet-answer.ts'
import type { SheetLanguage } from './sheet-language.ts'

const criteriaIn = (group: Group): readonly string[] => [
  ...(group.criteria ?? []).map(({ id }) => id),
  ...(group.groups ?? []).flatMap(criteriaIn),
]

/**
 * Why fewer than all standard points of a group are at stake: some do not apply, or some cannot be known yet. Null where
 * all of them are.
 */
export function groupNote(
  group: Group,
  score: SheetAnswer['scores']['final'],
  index: CriteriaIndex,
  t: SheetLanguage,
): string | null {
  const result = score.groups.find(entry => entry.group === group.id)
  if (result === undefined || result.applicable === result.nominal) return null
  const own = new Set(criteriaIn(group))
  const words = t.text.score
  const figures = [t.exact(result.applicable), t.exact(result.nominal)] as const
  if (score.unresolved.some(({ criterion }) => own.has(criterion))) return words.groupMissing(...figures)
  const isWithout = score.criteria.some(({ criterion, state }) => own.has(criterion) && state === 'missing')
  if (isWithout) return words.groupWithout(...figures)
  const isRescaled = index.set.policies.notApplicable !== 'no-rescale'
  return (isRescaled ? words.groupRescaled : words.groupNotRescaled)(...figures)
}

import { matchTieBreak, type TieBreak } from '@thidua/scoring/criteria'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** A tie-break key in words; `isShort`: groups and criteria by their codes alone. */
export function tieKeyName(key: TieBreak, index: CriteriaIndex, t: SheetLanguage, isShort = false): string {
  const words = t.text.proposals.tieKeys
  return matchTieBreak(key, {
    group: ({ group }) => words.group(isShort ? group : `${group} (${index.groupName(group)})`),
    criterion: ({ criterion }) =>
      words.criterion(isShort ? criterion : `${criterion} (${index.criterionName(criterion)})`),
    component: ({ component }) => words[component],
    fact: ({ fact, better }) => (better === 'lower' ? words.lower : words.higher)(index.factName(fact)),
  })
}

/** The key number `at` of the declared order; undefined where there is none. */
export function tieKeyAt(
  at: number | null | undefined,
  index: CriteriaIndex,
  t: SheetLanguage,
): string | undefined {
  const key = at === null || at === undefined ? undefined : index.set.policies.ranking.tieBreak[at]
  return key && tieKeyName(key, index, t)
}

import type { TieBreak } from '@thidua/scoring/criteria'
import type { CriteriaIndex } from './criteria-index.ts'
import type { SheetLanguage } from './sheet-language.ts'

/** A tie-break key in words; `isShort`: groups and criteria by their codes alone. */
export function tieKeyName(key: TieBreak, index: CriteriaIndex, t: SheetLanguage, isShort = false): string {
  const words = t.text.proposals.tieKeys
  if ('group' in key) return words.group(isShort ? key.group : `${key.group} (${index.groupName(key.group)})`)
  if ('criterion' in key)
    return words.criterion(
      isShort ? key.criterion : `${key.criterion} (${index.criterionName(key.criterion)})`,
    )
  if ('component' in key) return words[key.component]
  const name = index.factName(key.fact)
  return key.better === 'lower' ? words.lower(name) : words.higher(name)
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

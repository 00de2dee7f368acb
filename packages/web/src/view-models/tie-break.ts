import type { CriteriaIndex } from '@thidua/api/score-sheet/criteria-index'
import type { TieBreak } from '@thidua/scoring'
import type { Translation } from '../text/translation.ts'

/** What decides between equal totals, as the criteria set orders it. */
export function tieBreakSentence(index: CriteriaIndex, t: Translation): string {
  const words = t.text.standings
  const keys = index.set.policies.ranking.tieBreak.map(key => keyName(key, index, t))
  const rule = keys.length === 0 ? words.noTieBreak : words.tieBreak(keys.join('; '))
  return `${rule} ${words.sharedRule}`
}

function keyName(key: TieBreak, index: CriteriaIndex, t: Translation): string {
  const words = t.text.criteria.tieKeys
  if ('group' in key) return words.group(`${key.group} (${index.groupName(key.group)})`)
  if ('criterion' in key) return words.criterion(`${key.criterion} (${index.criterionName(key.criterion)})`)
  if ('component' in key) return words[key.component]
  const name = index.factName(key.fact)
  return key.better === 'lower' ? words.lower(name) : words.higher(name)
}

/** Which key set a unit apart from one with the same total; null when the total alone did. */
export function tieBreakNote(decidedBy: number | null, index: CriteriaIndex, t: Translation): string | null {
  const key = decidedBy === null ? undefined : index.set.policies.ranking.tieBreak[decidedBy]
  return key === undefined ? null : t.text.standings.decidedBy(shortKeyName(key, index, t))
}

function shortKeyName(key: TieBreak, index: CriteriaIndex, t: Translation): string {
  const words = t.text.criteria.tieKeys
  if ('group' in key) return words.group(key.group)
  if ('criterion' in key) return words.criterion(key.criterion)
  return keyName(key, index, t)
}

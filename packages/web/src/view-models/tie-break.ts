import { type CriteriaIndex, tieKeyName } from '@thidua/api/sheet'
import type { Translation } from '../text/translation.ts'

/** What decides between equal totals, as the criteria set orders it. */
export function tieBreakSentence(index: CriteriaIndex, t: Translation): string {
  const words = t.text.standings
  const keys = index.set.policies.ranking.tieBreak.map(key => tieKeyName(key, index, t))
  const rule = keys.length === 0 ? words.noTieBreak : words.tieBreak(keys.join('; '))
  return `${rule} ${words.sharedRule}`
}

/** Which key set a unit apart from one with the same total; null when the total alone did. */
export function tieBreakNote(decidedBy: number | null, index: CriteriaIndex, t: Translation): string | null {
  const key = decidedBy === null ? undefined : index.set.policies.ranking.tieBreak[decidedBy]
  return key === undefined ? null : t.text.standings.decidedBy(tieKeyName(key, index, t, true))
}

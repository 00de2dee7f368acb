import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Translation } from '../text/translation.ts'
import { tieBreakSentence } from './tie-break.ts'

/** The policies of a criteria set, one sentence each. */
export function policySentences(index: CriteriaIndex, t: Translation): readonly string[] {
  const { policies } = index.set
  const words = t.text.criteria.policy
  return [
    words.missing[policies.missing],
    ...(policies.knownAtLeast === undefined ? [] : [words.knownAtLeast(t.percent(policies.knownAtLeast))]),
    words.notApplicable[policies.notApplicable],
    ...roundingSentences(index, t),
    words.roundingNone,
    ...totalSentences(index, t),
    words.basis[policies.ranking.basis],
    tieBreakSentence(index, t),
    ...gatedSentences(index, t),
    ...policies.duplicates.map(rule => words.duplicates[`${rule.by}-${rule.counts}`]),
    ...highestLevel(index, t),
    ...successionSentences(index, t),
    ...(policies.monotone === true ? [words.monotone] : []),
  ]
}

function roundingSentences(index: CriteriaIndex, t: Translation): readonly string[] {
  const { rounding } = index.set.policies
  const words = t.text.criteria
  return (['line', 'criterion', 'group', 'total'] as const).flatMap(stage => {
    const rule = rounding[stage]
    if (rule === 'none') return []
    return [
      words.policy.rounding(words.policy.stages[stage], String(rule.places), t.text.steps.modes[rule.mode]),
    ]
  })
}

function totalSentences(index: CriteriaIndex, t: Translation): readonly string[] {
  const { totals } = index.set.policies
  const words = t.text.criteria.policy
  return (['bonusCap', 'deductionCap', 'maximum', 'minimum'] as const).flatMap(limit => {
    const points = totals[limit]
    return points === undefined ? [] : [words[limit](t.exact(points))]
  })
}

function highestLevel(index: CriteriaIndex, t: Translation): readonly string[] {
  const kinds = index.set.policies.highestLevelOnly ?? []
  if (kinds.length === 0) return []
  return [t.text.criteria.policy.highestLevelOnly(kinds.map(kind => index.word('kinds', kind)).join(', '))]
}

function gatedSentences(index: CriteriaIndex, t: Translation): readonly string[] {
  const { gated } = index.set.policies.ranking
  if (gated === undefined) return []
  const { gatedPlace, gatedSeat } = t.text.criteria.policy
  return [gatedPlace[gated.place], gatedSeat[gated.seat]]
}

function successionSentences(index: CriteriaIndex, t: Translation): readonly string[] {
  const { succession } = index.set.policies
  if (succession === undefined) return []
  const words = t.text.criteria.policy
  const combined = Object.entries(succession.declarations).map(([fact, how]) =>
    words.combined(index.factName(fact), words.combinations[how]),
  )
  return [words.succession, ...combined]
}

import type { CriteriaIndex } from '@thidua/api/sheet'
import type { CriteriaSet, Criterion, Rating } from '@thidua/scoring/criteria'
import type { Translation } from '../text/translation.ts'
import { columnLimit } from './column-limit.ts'
import { groupStandard } from './group-standard.ts'
import { lineRule } from './line-rule.ts'
import { policySentences } from './policy-sentences.ts'
import { quotaSentences } from './quota.ts'

export interface CriteriaRow {
  readonly code: string
  readonly name: string
  readonly clause: string
  readonly source: { readonly id: string; readonly title: string } | null
  readonly standard: string
  readonly bonus: string | null
  readonly deduction: string | null
  readonly evidence: string | null
  readonly checkedBy: string | null
  readonly appliesTo: string | null
  readonly lines: readonly CriteriaLine[]
}

export interface CriteriaLine {
  readonly label: string
  readonly column: string
  readonly isStandard: boolean
  /** What the label leaves unsaid of how its value becomes points. */
  readonly rule: string | null
}

export interface CriteriaGroupView {
  readonly code: string
  readonly name: string
  readonly standard: string
  readonly rows: readonly CriteriaRow[]
}

export interface CriteriaTableView {
  readonly title: string
  readonly illustrative: string | null
  readonly facts: readonly string[]
  readonly groups: readonly CriteriaGroupView[]
  readonly policies: readonly string[]
  readonly ratings: readonly {
    readonly name: string
    readonly from: string
    readonly conditions: readonly string[]
  }[]
  /** `effect` is null where the name says it already. */
  readonly gates: readonly { readonly name: string; readonly effect: string | null }[]
  readonly commendations: readonly {
    readonly name: string
    readonly conditions: readonly string[]
    readonly quota: readonly string[]
  }[]
  readonly sources: readonly { readonly id: string; readonly title: string; readonly note: string | null }[]
}

export function criteriaTableView(index: CriteriaIndex, t: Translation): CriteriaTableView {
  const { set } = index
  const words = t.text.criteria
  return {
    title: t.label(set.title),
    illustrative: set.illustrative === undefined ? null : t.label(set.illustrative),
    facts: [words.version(t.date(set.version)), effective(set, t), words.nominal(t.exact(set.nominal))],
    groups: index.groups.map(({ group }) => ({
      code: group.id,
      name: t.label(group.label),
      standard: words.groupStandard(t.exact(groupStandard(group))),
      rows: (group.criteria ?? []).map(criterion => criteriaRow(criterion, index, t)),
    })),
    policies: policySentences(index, t),
    ratings: set.ratings.map(rating => ({
      name: t.label(rating.label),
      from: rating.from === undefined ? words.ratingRest : words.ratingFrom(t.exact(rating.from)),
      conditions: [
        ...(rating.conditions ?? []).map(condition => t.label(condition.label)),
        ...ratingQuota(rating, index, t),
      ],
    })),
    gates: set.gates.map(gate => {
      const name = t.label(gate.label)
      const effect = words.effects[gate.effect]
      return { name, effect: isSaidIn(name, effect) ? null : effect }
    }),
    commendations: set.commendations.map(form => ({
      name: t.label(form.label),
      conditions: form.eligible.map(condition => t.label(condition.label)),
      quota: quotaSentences(form.quota, index, t),
    })),
    sources: Object.entries(set.sources).map(([id, source]) => ({
      id,
      title: t.label(source.title),
      note: source.illustrative === true ? words.illustrativeSource : null,
    })),
  }
}

/** Whether a name ends in its effect, in full or short: `Có vụ việc sai phạm: hạ một bậc`. */
function isSaidIn(name: string, effect: string): boolean {
  const end = name.slice(name.lastIndexOf(':') + 1).trim()
  return end !== '' && (end.includes(effect) || effect.startsWith(end))
}

function ratingQuota(rating: Rating, index: CriteriaIndex, t: Translation): readonly string[] {
  if (rating.quota === undefined) return []
  return quotaSentences(rating.quota, index, t, index.ratingName).map(t.text.criteria.ratingQuota)
}

function effective(set: CriteriaSet, t: Translation): string {
  const { from, to } = set.effective
  const words = t.text.criteria
  return to === undefined ? words.effective(t.date(from)) : words.effectiveTo(t.date(from), t.date(to))
}

function criteriaRow(criterion: Criterion, index: CriteriaIndex, t: Translation): CriteriaRow {
  const words = t.text.criteria
  const source = criterion.source === undefined ? undefined : index.set.sources[criterion.source]
  return {
    code: criterion.id,
    name: t.label(criterion.label),
    clause: criterion.clause,
    source:
      source === undefined || criterion.source === undefined
        ? null
        : { id: criterion.source, title: t.label(source.title) },
    standard: t.exact(criterion.standard),
    bonus: columnText(criterion, 'bonus', t),
    deduction: columnText(criterion, 'deduction', t),
    evidence: criterion.evidence === undefined ? null : t.label(criterion.evidence),
    checkedBy: criterion.checkedBy === undefined ? null : t.label(criterion.checkedBy),
    appliesTo:
      criterion.appliesTo === undefined
        ? null
        : words.appliesTo(criterion.appliesTo.map(kind => index.word('unitKinds', kind)).join(', ')),
    lines: criterion.lines.map(line => ({
      label: t.label(line.label),
      column: t.text.score.columns[line.column ?? 'standard'],
      isStandard: (line.column ?? 'standard') === 'standard',
      rule: lineRule(line, index.set.facts, t),
    })),
  }
}

/** What a column can give or take at most; null when the criterion does not use it. */
function columnText(criterion: Criterion, column: 'bonus' | 'deduction', t: Translation): string | null {
  if (!criterion.lines.some(line => line.column === column)) return null
  const most = columnLimit(criterion, column)
  return most === null ? t.text.criteria.unlimited : t.text.criteria.upTo(t.exact(most))
}

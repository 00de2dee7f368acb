import type { CriteriaIndex } from '@thidua/api/sheet'
import {
  type CriterionSheet,
  criterionSheet,
  gatedPlaceReason,
  groupNote,
  groupPoints,
  type LedgerView,
  ledgerView,
  type MissingView,
  missingViews,
  type NotCountedRow,
  nextAwardSentence,
  notCountedRows,
  ownFigureSentence,
  placeText,
  rangeSentences,
  ratingReasons,
  takenOverSentences,
  waitingFacts,
} from '@thidua/api/sheet'
import type { GivenAward, UnitScoreAnswer } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { type AwardView, awardView } from './awards.ts'
import { barLength } from './bar-length.ts'
import { type RatingView, unitRatingView } from './rating.ts'
import { type StateView, stateView } from './state.ts'

export interface GroupSheet {
  readonly code: string
  readonly name: string
  readonly depth: number
  readonly points: string
  readonly length: number
  readonly note: string | null
  readonly criteria: readonly CriterionSheet[]
}

export interface UnitScoreView {
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly attributes: readonly { readonly name: string; readonly value: string }[]
  }
  readonly block: { readonly id: string; readonly label: string }
  readonly state: StateView
  readonly total: string | null
  readonly place: string
  readonly shared: boolean
  readonly rating: RatingView
  /** What open facts still allow, sentence by sentence; empty where nothing is open. */
  readonly range: readonly string[]
  /** What the next rating and the next form of commendation take, and what stands in their way. */
  readonly prospects: readonly string[]
  readonly bases: readonly { readonly name: string; readonly help: string; readonly total: string | null }[]
  /** What the unit can reckon itself, and the difference to the verified figure. */
  readonly own: string | null
  readonly proposals: readonly string[]
  /** By which decisions it was awarded, revoked ones included. */
  readonly awards: readonly AwardView[]
  readonly holds: readonly string[]
  /** What it took over from units that became part of it. */
  readonly takenOver: readonly string[]
  readonly missing: readonly MissingView[]
  readonly groups: readonly GroupSheet[]
  readonly ledger: LedgerView
  readonly notCounted: readonly NotCountedRow[]
}

export function unitScoreView(
  answer: UnitScoreAnswer,
  given: readonly GivenAward[],
  index: CriteriaIndex,
  t: Translation,
): UnitScoreView {
  const behind = gatedPlaceReason(answer.standing, answer.rating, index, t)
  const award = nextAwardSentence(answer.proposals, answer.unit.id, index, t)
  return {
    unit: {
      id: answer.unit.id,
      name: answer.unit.name,
      kind: index.word('unitKinds', answer.unit.kind),
      attributes: Object.entries(answer.unit.attributes).map(([id, value]) => ({
        name: index.factName(id),
        value: t.exact(value),
      })),
    },
    block: answer.unit.block,
    state: stateView(answer, t),
    total: answer.standing.total === null ? null : t.column(answer.standing.total, index.places),
    place: placeText(answer.standing, t),
    shared: answer.standing.shared,
    rating: unitRatingView(answer.rating, answer.standing.total, index, t),
    range: answer.range
      ? rangeSentences(answer.range, { unit: answer.unit.id, total: answer.standing.total }, index, t)
      : [],
    prospects: [
      ...(behind === null ? [] : [behind]),
      ...ratingReasons(answer.rating, index, t, answer.ahead),
      ...(award === null ? [] : [award]),
    ],
    bases: (['self', 'verified', 'final'] as const).map(basis => ({
      name: t.text.score.basis[basis],
      help: t.text.score.basisHelp[basis],
      total: totalOn(answer, basis, index, t),
    })),
    own: ownFigureSentence(answer, index, t),
    proposals: answer.proposals
      .filter(proposal => proposal.outcome === 'proposed')
      .map(proposal => index.commendationName(proposal.commendation)),
    awards: given.map(one => awardView(one, index.commendationName, answer.version, t)),
    holds: answer.holds.map(({ reason, document, until }) =>
      t.text.score.hold(document, until === null ? null : t.date(until), reason),
    ),
    takenOver: takenOverSentences(answer.reasons.takenOver, t),
    missing: missingViews(answer.scores.final.unresolved, waitingFacts(answer.declarations), index, t),
    groups: groupSheets(answer, index, t),
    ledger: ledgerView(answer.scores.final, index, t),
    notCounted: notCountedRows(answer, index, t),
  }
}

function totalOn(
  answer: UnitScoreAnswer,
  basis: 'self' | 'verified' | 'final',
  index: CriteriaIndex,
  t: Translation,
): string | null {
  const total = answer.scores[basis].total
  return total === null ? null : t.column(total, index.places)
}

function groupSheets(answer: UnitScoreAnswer, index: CriteriaIndex, t: Translation): readonly GroupSheet[] {
  return index.groups.flatMap(({ group, depth }) => {
    const result = answer.scores.final.groups.find(entry => entry.group === group.id)
    if (result === undefined) return []
    const sheets = (group.criteria ?? []).map(criterion => criterionSheet(criterion, answer, index, t))
    const points = groupPoints(group, answer.scores.final)
    return [
      {
        code: group.id,
        name: t.label(group.label),
        depth,
        points: t.text.score.groupPoints(t.column(points, index.places), t.exact(result.nominal)),
        length: barLength(points, result.nominal),
        note: groupNote(group, answer.scores.final, index, t),
        criteria: sheets.filter(sheet => sheet !== null),
      },
    ]
  })
}

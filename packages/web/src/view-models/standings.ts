import { type CriteriaIndex, gatedPlaceReason, type MissingView, rangeCell } from '@thidua/api/sheet'
import type { StandingRow, Standings } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { barLength } from './bar-length.ts'
import { groupStandard } from './group-standard.ts'
import { rowNotes } from './held-back.ts'
import { type RatingView, unitRatingView } from './rating.ts'
import { type StateView, stateView } from './state.ts'
import { tieBreakNote, tieBreakSentence } from './tie-break.ts'

export interface GroupCell {
  readonly code: string
  /** Null: no criterion of the group applies to the unit. */
  readonly points: string | null
  readonly length: number
  /** For those who do not see the bar. */
  readonly sentence: string
}

export interface PlacedRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly place: string
  readonly first: boolean
  readonly shared: boolean
  readonly total: string
  /** From where to where open facts allow the total; null where it stands. */
  readonly range: string | null
  /** What decided between this unit and one with the same total. */
  readonly tieBreak: string | null
  readonly rating: RatingView
  readonly groups: readonly GroupCell[]
  readonly proposals: readonly string[]
  /** Holds and gates that keep it from an award, lower its rating or move its place. */
  readonly notes: readonly string[]
}

export interface UnresolvedRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** What is missing, one name a figure. */
  readonly missing: readonly string[]
  /** From where to where open facts allow the total. */
  readonly range: string | null
  readonly notes: readonly string[]
}

export interface StandingsView {
  readonly block: string
  readonly state: StateView
  readonly groups: readonly { readonly code: string; readonly name: string; readonly standard: string }[]
  readonly placed: readonly PlacedRow[]
  readonly unresolved: readonly UnresolvedRow[]
  /** Units that ended within the period: a sentence each. */
  readonly ended: readonly string[]
  readonly rule: string
}

export function standingsView(
  answer: Standings,
  missing: ReadonlyMap<string, readonly MissingView[]>,
  index: CriteriaIndex,
  t: Translation,
): StandingsView {
  const top = index.groups.filter(entry => entry.depth === 0).map(entry => entry.group)
  return {
    block: answer.block.label,
    state: stateView(answer, t),
    groups: top.map(group => ({
      code: group.id,
      name: t.label(group.label),
      standard: t.text.standings.groupStandard(t.exact(groupStandard(group))),
    })),
    placed: answer.rows.filter(row => row.standing.total !== null).map(row => placedRow(row, index, t)),
    unresolved: answer.rows
      .filter(row => row.standing.total === null)
      .map(row => unresolvedRow(row, missing.get(row.unit.id) ?? [], index, t)),
    ended: (answer.ended ?? []).map(({ unit, on, document, heir }) => {
      const words = t.text.standings
      const day = t.date(on)
      return heir ? words.merged(unit.name, heir.name, day, document) : words.closed(unit.name, day, document)
    }),
    rule: tieBreakSentence(index, t),
  }
}

function placedRow(row: StandingRow, index: CriteriaIndex, t: Translation): PlacedRow {
  const behind = gatedPlaceReason(row.standing, row.rating, index, t)
  return {
    id: row.unit.id,
    name: row.unit.name,
    kind: index.word('unitKinds', row.unit.kind),
    place: row.standing.place === null ? '–' : String(row.standing.place),
    first: row.standing.place === 1,
    shared: row.standing.shared,
    total: t.column(row.standing.total ?? '0', index.places),
    range: row.range ? rangeCell(row.range, index, t) : null,
    tieBreak: tieBreakNote(row.standing.decidedBy, index, t),
    rating: unitRatingView(row.rating, row.standing.total, index, t),
    groups: row.groups.filter(group => group.parent === null).map(group => groupCell(group, index, t)),
    proposals: row.proposals
      .filter(proposal => proposal.outcome === 'proposed')
      .map(proposal => index.commendationName(proposal.commendation)),
    notes: [...(behind === null ? [] : [behind]), ...rowNotes(row, index, t)],
  }
}

function groupCell(group: StandingRow['groups'][number], index: CriteriaIndex, t: Translation): GroupCell {
  const applies = group.applicable !== '0'
  const points = t.column(group.points, index.places)
  return {
    code: group.group,
    points: applies ? points : null,
    length: barLength(group.points, group.nominal),
    sentence: applies
      ? t.text.standings.groupPoints(index.groupName(group.group), points, t.exact(group.nominal))
      : `${index.groupName(group.group)}: ${t.text.standings.notApplicable}`,
  }
}

function unresolvedRow(
  row: StandingRow,
  missing: readonly MissingView[],
  index: CriteriaIndex,
  t: Translation,
): UnresolvedRow {
  return {
    id: row.unit.id,
    name: row.unit.name,
    kind: index.word('unitKinds', row.unit.kind),
    missing: missing.map(({ name, code, isWaiting }) =>
      isWaiting ? `${name} (${code}, ${t.text.shared.statuses.submitted})` : `${name} (${code})`,
    ),
    range: row.range ? rangeCell(row.range, index, t) : null,
    notes: rowNotes(row, index, t),
  }
}

import type { CriteriaIndex } from '@thidua/api/sheet'
import { capitalised } from '@thidua/api/words'
import type { ResultChanges } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'

type UnitChange = ResultChanges['units'][number]

export interface ChangeRow {
  readonly id: string
  readonly name: string
  readonly block: string
  /** New in this version, or gone from it. */
  readonly note: string | null
  readonly isGone: boolean
  /** `84,50 → 85,00`; null where it stayed as it was. */
  readonly total: string | null
  readonly place: string | null
  readonly rating: string | null
  readonly proposals: readonly string[]
}

export interface ChangesView {
  readonly lead: string
  readonly caption: string
  readonly counts: string
  readonly isOtherSet: boolean
  readonly rows: readonly ChangeRow[]
}

/** `indexes` name ratings and commendations as each version's own criteria set does. */
export function changesView(
  answer: ResultChanges,
  indexes: { readonly before: CriteriaIndex; readonly after: CriteriaIndex },
  t: Translation,
): ChangesView {
  const words = t.text.changes
  const nameOf = ({ version, createdAt, publishedAt }: ResultChanges['since']): string => {
    const { states } = t.text
    const day =
      publishedAt === null ? states.scoredOn(t.date(createdAt)) : states.publishedOn(t.date(publishedAt))
    return `${states.version(String(version))} (${day})`
  }
  const [version, since] = [nameOf(answer.version), nameOf(answer.since)]
  const lead = words.lead(version, since)
  return {
    lead: capitalised(lead),
    caption: words.caption(version, since),
    counts: words.counts(t.count(answer.units.length), t.count(answer.unchanged)),
    isOtherSet: answer.since.criteriaSet !== answer.version.criteriaSet,
    rows: answer.units.map(change => changeRow(change, indexes, t)),
  }
}

type Indexes = Parameters<typeof changesView>[1]
interface Pair<T> {
  readonly before: T | null
  readonly after: T | null
}

export function changeRow(change: UnitChange, indexes: Indexes, t: Translation): ChangeRow {
  const { before, after } = indexes
  const words = t.text.changes
  /** A unit that is only in one version had nothing in the other that could stay as it was. */
  const isNewOrGone = change.kind !== 'changed'
  /** A figure before and after, each as its own version writes it. */
  const told = <T>(
    pair: Pair<T> | null,
    none: string,
    write: (value: T, index: CriteriaIndex) => string,
  ): string | null =>
    pair === null
      ? isNewOrGone
        ? none
        : null
      : words.change(
          pair.before === null ? none : write(pair.before, before),
          pair.after === null ? none : write(pair.after, after),
        )
  const { outcomes } = t.text.proposals
  return {
    id: change.unit.id,
    name: change.unit.name,
    block: change.unit.block.label,
    note: change.kind === 'changed' ? null : words[change.kind],
    isGone: change.kind === 'removed',
    total: told(change.total, words.noTotal, (total, index) => t.column(total, index.places)),
    place: told(change.place, words.noPlace, place => t.count(place)),
    rating: told(change.rating, words.noRating, (rating, index) => index.ratingName(rating)),
    proposals: proposalChanges(
      change,
      indexes,
      pair => told(pair, words.noProposal, name => outcomes[name]),
      t,
    ),
  }
}

type ProposalChange = UnitChange['proposals'][number]

/** Forms that changed alike are told in one line. */
function proposalChanges(
  { kind, proposals }: UnitChange,
  { before, after }: Indexes,
  told: (pair: ProposalChange) => string | null,
  t: Translation,
): readonly string[] {
  const words = t.text.changes
  if (proposals.length === 0) return kind === 'changed' ? [] : [words.noProposal]
  const forms = new Map<string, string[]>()
  for (const pair of proposals) {
    const name = (pair.after === null ? before : after).commendationName(pair.commendation)
    const change = told(pair) ?? ''
    forms.set(change, [...(forms.get(change) ?? []), name])
  }
  return [...forms].map(([change, names]) => words.proposal(names.join(', '), change))
}

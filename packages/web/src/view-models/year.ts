import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Overview } from '../api/answers.ts'
import type { Translation } from '../text/translation.ts'
import { heldBackNotes } from './held-back.ts'
import { type RatingView, ratingView } from './rating.ts'
import { type StateView, stateView } from './state.ts'

export interface BlockCard {
  readonly id: string
  readonly label: string
  readonly units: string
  readonly unresolved: string | null
  readonly leaders: readonly {
    readonly id: string
    readonly name: string
    readonly place: string
    readonly total: string
    readonly notes: readonly string[]
  }[]
}

export interface RatingShare {
  readonly rating: RatingView
  readonly units: number
}

export interface YearView {
  readonly state: StateView
  readonly dates: string
  readonly figures: readonly { readonly value: string; readonly name: string }[]
  /** Units lack data for a total. */
  readonly hasMissing: boolean
  readonly blocks: readonly BlockCard[]
  readonly ratings: readonly RatingShare[]
  readonly ratedUnits: string
  readonly proposed: readonly { readonly id: string; readonly name: string; readonly units: string }[]
}

export function yearView(overview: Overview, index: CriteriaIndex, t: Translation): YearView {
  const words = t.text.year
  const units = overview.blocks.reduce((sum, block) => sum + block.units, 0)
  const unresolved = overview.blocks.reduce((sum, block) => sum + block.unresolved, 0)
  return {
    state: stateView(overview, t),
    dates: words.from(t.date(overview.period.from), t.date(overview.period.to)),
    figures: [
      { value: t.count(units), name: words.units },
      { value: t.count(overview.blocks.length), name: words.blocks },
      { value: t.count(overview.activities), name: words.activities },
      { value: t.count(units - unresolved), name: words.scored },
      { value: t.count(unresolved), name: words.unresolved },
    ],
    hasMissing: unresolved > 0,
    blocks: t.sort(overview.blocks, block => block.label).map(block => blockCard(block, index, t)),
    ratings: ratingShares(overview, index, t),
    ratedUnits: words.ratingsOf(t.count(units)),
    proposed: overview.proposed.map(({ commendation, units: count }) => ({
      id: commendation,
      name: index.commendationName(commendation),
      units: words.proposedUnits(t.count(count)),
    })),
  }
}

function blockCard(block: Overview['blocks'][number], index: CriteriaIndex, t: Translation): BlockCard {
  const words = t.text.year
  return {
    id: block.id,
    label: block.label,
    units: words.blockUnits(t.count(block.units)),
    unresolved: block.unresolved === 0 ? null : words.blockUnresolved(t.count(block.unresolved)),
    leaders: block.leaders.map(leader => ({
      id: leader.unit.id,
      name: leader.unit.name,
      place: String(leader.place),
      total: t.column(leader.total, index.places),
      notes: heldBackNotes(leader, index, t),
    })),
  }
}

/** Units by rating, best first, those without a rating last; ratings that nobody has are left in, at 0. */
function ratingShares(overview: Overview, index: CriteriaIndex, t: Translation): readonly RatingShare[] {
  const counts = new Map<string | null, number>()
  for (const { rating, units } of overview.blocks.flatMap(block => block.ratings))
    counts.set(rating, (counts.get(rating) ?? 0) + units)
  const rated = index.set.ratings.map(({ id }) => ({
    rating: ratingView(id, index),
    units: counts.get(id) ?? 0,
  }))
  const none = { rating: { name: t.text.year.notRated, tone: 0 as const }, units: counts.get(null) ?? 0 }
  return none.units === 0 ? rated : [...rated, none]
}

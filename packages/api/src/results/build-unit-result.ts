import type { Proposal, Standing, UnitRating, UnitScore } from '@thidua/scoring/outcomes'
import type { Activity, Basis } from '@thidua/scoring/records'
import type { ActivityAnswer } from '../activities/activity.schema.ts'
import { groupRows } from '../db/group-rows.ts'
import type { listUnits } from '../units/unit.service.ts'
import { type OwnPart, ownFigureOf } from './own-part.ts'
import type { ExplainedUnit, ScoredPeriod } from './score-stored-period.ts'
import type { StoredUnitDetail, StoredUnitRow } from './stored-result.ts'
import { voteContext } from './vote-context.ts'

type UnitAnswer = Awaited<ReturnType<typeof listUnits>>[number]

/** An activity as answers show it: absent is null, whatever order its fields came in. */
const activityAnswer = (activity: Activity): ActivityAnswer => ({
  id: activity.id,
  unit: activity.unit,
  date: activity.date,
  kind: activity.kind,
  channel: activity.channel ?? null,
  level: activity.level ?? null,
  partner: activity.partner ?? null,
  title: activity.title ?? null,
  quantity: activity.quantity,
  reached: activity.reached ?? null,
  audience: activity.audience ?? null,
  evidence: activity.evidence ?? null,
  link: activity.link ?? null,
  event: activity.event ?? null,
  status: activity.status,
})

interface UnitOutcome {
  readonly scores: Readonly<Record<Basis, UnitScore>>
  readonly own: StoredUnitDetail['own']
  readonly ahead: StoredUnitDetail['ahead']
  readonly standing: Standing
  readonly rating: UnitRating
  readonly proposals: StoredUnitDetail['proposals']
}

const proposalsByUnit = (proposals: readonly Proposal[], nameOf: (unit: string) => string) =>
  groupRows(
    proposals.flatMap(proposal =>
      proposal.lines.map(line => ({
        commendation: proposal.commendation,
        ...line,
        ...voteContext(proposal, line, nameOf),
      })),
    ),
    ({ unit }) => unit,
  )

/** What the engine says of each unit, gathered from the lists of a result. */
export const outcomesByUnit = ({
  input,
  results,
  own = null,
  ahead = [],
}: {
  readonly input: Pick<ScoredPeriod['input'], 'units'>
  readonly results: ScoredPeriod['results']
  readonly own?: OwnPart | null
  readonly ahead?: ScoredPeriod['ahead']
}): ReadonlyMap<string, UnitOutcome> => {
  const { final } = results
  const standings = new Map(final.blocks.flatMap(block => block.standings.map(s => [s.unit, s] as const)))
  const names = new Map(input.units.map(({ id, name }) => [id, name]))
  const proposals = proposalsByUnit(final.proposals, unit => names.get(unit) ?? unit)
  return new Map(
    input.units.map(({ id }, i) => [
      id,
      {
        scores: {
          self: results.self.scores[i] as UnitScore,
          verified: results.verified.scores[i] as UnitScore,
          final: final.scores[i] as UnitScore,
        },
        own: own ? ownFigureOf(own, i) : undefined,
        ahead: ahead[i] ?? undefined,
        standing: standings.get(id) as Standing,
        rating: final.ratings[i] as UnitRating,
        proposals: proposals.get(id) ?? [],
      },
    ]),
  )
}

export const unitRow = (unit: UnitAnswer, outcome: UnitOutcome): StoredUnitRow => {
  const { scores, standing, rating, proposals } = outcome
  const { state, standard, bonus, deduction, groups } = scores.final
  return {
    unit,
    standing,
    rating,
    state,
    totals: { self: scores.self.total, verified: scores.verified.total, final: scores.final.total },
    standard,
    bonus,
    deduction,
    groups,
    proposals: proposals.map(({ commendation, outcome }) => ({ commendation, outcome })),
  }
}

/** Inputs of one unit beside its activities, as they were when it was scored. */
export interface UnitInputs {
  readonly declarations: StoredUnitDetail['declarations']
  readonly marks: StoredUnitDetail['marks']
  readonly rulings: StoredUnitDetail['rulings']
  readonly holds: StoredUnitDetail['holds']
}

export const unitDetail = (
  outcome: UnitOutcome,
  { explanation, activities }: ExplainedUnit,
  inputs: UnitInputs,
): StoredUnitDetail => {
  const { lines, counted, notCounted, takenOver } = explanation
  return {
    scores: outcome.scores,
    ...(outcome.own && { own: outcome.own }),
    ...(outcome.ahead && { ahead: outcome.ahead }),
    proposals: outcome.proposals,
    reasons: { lines, counted, notCounted, ...(takenOver && { takenOver }) },
    activities: Object.fromEntries(activities.map(activity => [activity.id, activityAnswer(activity)])),
    ...inputs,
  }
}

import { outcomeOf, ruleOf } from '../council/settle-tie.ts'
import type { Ballot, CouncilDecision, ScoringInput, VoteRule } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { type Issue, issue } from '../result.ts'
import type { RecordRoom } from './room.ts'
import {
  absentable,
  amountText,
  anyText,
  dateText,
  flag,
  idText,
  listOf,
  objectOf,
  oneOf,
  type Shape,
  textWhere,
} from './shape.ts'

type Path = Issue['path']

/** A count of people: whole, not negative, and no more than any council has. */
const count: Shape = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 9999
    ? []
    : [issue('invalid-count', path, { given: String(value).slice(0, 100) })]

const fractionText = textWhere('invalid-fraction', text => {
  const [part, whole] = /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/.test(text) ? text.split('/').map(Number) : []
  return part !== undefined && whole !== undefined && part <= whole
})

/** A decision of the council on a tie, as an input and as a fact. */
export const councilDecisionShape = objectOf(
  {
    id: idText,
    block: idText,
    members: count,
    present: count,
    cast: count,
    ballots: listOf(objectOf({ unit: idText, inFavour: count, against: count, abstained: count, won: flag })),
    on: dateText,
    document: anyText,
  },
  absentable({
    commendation: idText,
    rating: idText,
    rule: objectOf({
      quorum: fractionText,
      thresholdPercent: amountText,
      denominator: oneOf('members', 'present', 'cast'),
    }),
  }),
)

/** The form or rating that a decision is about, where its ties are left to the council. */
const subjectIssues = (set: CriteriaSet, decision: CouncilDecision, path: Path): Issue[] => {
  const { commendation, rating } = decision
  if ((commendation === undefined) === (rating === undefined)) return [issue('vote-about-nothing', path)]
  const [key, name, forms, code] =
    commendation === undefined
      ? (['rating', rating as string, set.ratings, 'unknown-rating'] as const)
      : (['commendation', commendation, set.commendations, 'unknown-commendation'] as const)
  const form = forms.find(({ id }) => id === name)
  if (!form) return [issue(code, [...path, key], { name })]
  return form.quota && (form.tieAtEdge ?? 'vote') === 'vote'
    ? []
    : [issue('vote-not-asked', [...path, key], { name })]
}

const ruleIssues = (set: CriteriaSet, decision: CouncilDecision, path: Path): Issue[] => {
  const { rule } = decision
  const due = ruleOf(set, decision)
  if (!due) return [issue('vote-rule-missing', [...path, 'rule'])]
  return (['quorum', 'thresholdPercent', 'denominator'] as const).flatMap(key =>
    rule && rule[key] !== due[key]
      ? [issue('vote-rule-differs', [...path, 'rule', key], { expected: due[key], found: rule[key] })]
      : [],
  )
}

/** For and against are cast; abstentions may be or not. */
const contradicts = ({ inFavour, against, abstained }: Ballot, cast: number): boolean =>
  inFavour + against > cast || inFavour + against + abstained < cast

const ballotIssues = (decision: CouncilDecision, rule: VoteRule, path: Path): Issue[] => {
  const { ballots, members, present, cast } = decision
  const first = outcomeOf(rule, decision, 0)
  if (!first)
    return [
      issue('vote-counts-contradict', path, {
        members: String(members),
        present: String(present),
        cast: String(cast),
      }),
    ]
  if (first.outcome === 'no-quorum')
    return [
      issue('vote-no-quorum', [...path, 'present'], {
        present: String(present),
        members: String(members),
        needed: String(first.quorum),
      }),
    ]
  const most = Math.max(0, ...ballots.flatMap(({ won, inFavour }) => (won ? [] : [inFavour])))
  return ballots.flatMap((ballot, i): Issue[] => {
    const { unit, inFavour, won } = ballot
    const at = [...path, 'ballots', i]
    if (ballots.findIndex(other => other.unit === unit) !== i)
      return [issue('repeated-key', [...at, 'unit'], { id: unit })]
    if (contradicts(ballot, cast)) return [issue('vote-ballots-contradict', at, { unit, cast: String(cast) })]
    if (!won) return []
    const outcome = outcomeOf(rule, decision, inFavour)
    if (outcome?.outcome !== 'carried')
      return [
        issue('vote-not-carried', [...at, 'inFavour'], {
          unit,
          inFavour: String(inFavour),
          needed: String(outcome?.needed ?? first.needed),
        }),
      ]
    return inFavour < most ? [issue('vote-loser-ahead', [...at, 'won'], { unit })] : []
  })
}

const issuesIn = (
  set: CriteriaSet,
  blocks: ReadonlyMap<string, string>,
  decisions: readonly CouncilDecision[],
): Issue[] => {
  const known = new Set(blocks.values())
  const subjectOf = ({ commendation, rating, block }: CouncilDecision): string =>
    JSON.stringify([commendation, rating, block])
  return decisions.flatMap((decision, i): Issue[] => {
    const { id, block, ballots } = decision
    if (decisions.findIndex(other => other.id === id) !== i) return [issue('repeated-key', [i], { id })]
    const earlier = decisions.slice(0, i).find(other => subjectOf(other) === subjectOf(decision))
    if (earlier) return [issue('vote-decided-twice', [i], { id, other: earlier.id })]
    if (!known.has(block)) return [issue('unknown-block', [i, 'block'], { block })]
    const unplaced = ballots.flatMap(({ unit }, j): Issue[] => {
      const at = [i, 'ballots', j, 'unit']
      const found = blocks.get(unit)
      if (found === undefined) return [issue('unknown-unit', at, { unit })]
      return found === block ? [] : [issue('vote-unit-elsewhere', at, { unit, block })]
    })
    const troubles = [...subjectIssues(set, decision, [i]), ...ruleIssues(set, decision, [i]), ...unplaced]
    const rule = ruleOf(set, decision)
    return troubles.length > 0 || !rule ? troubles : ballotIssues(decision, rule, [i])
  })
}

/**
 * What keeps decisions of the council from being ones: names that lead nowhere, units of another block, a rule that
 * is not the set's, counts that contradict each other, no quorum, a winner without the votes that it needs, a loser
 * with more votes than a winner, and a second decision on the same tie. Whether the units are tied only the scored
 * period knows: `checkVotes`.
 *
 * Example: `checkCouncilDecisions(set, input)[0]` is at `['councilDecisions', 0, 'present']` with code `vote-no-quorum`.
 */
export const checkCouncilDecisions = (
  set: CriteriaSet,
  { units, councilDecisions = [] }: Pick<ScoringInput, 'units' | 'councilDecisions'>,
): readonly Issue[] =>
  issuesIn(set, new Map(units.map(({ id, block }) => [id, block])), councilDecisions).map(found => ({
    ...found,
    path: ['councilDecisions', ...found.path],
  }))

export const councilDecisionRoom: RecordRoom<CouncilDecision> = {
  shape: councilDecisionShape,
  isOptional: true,
  readsBlocks: true,
  nameOf: ({ id }) => id,
  check: (decisions, { set, blocks }) => issuesIn(set, blocks, decisions),
}

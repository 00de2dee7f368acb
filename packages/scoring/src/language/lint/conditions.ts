import { compare, type Exact, fraction, one } from '../../numbers/exact.ts'
import { floor } from '../../numbers/round.ts'
import { parse } from '../../numbers/text.ts'
import {
  conditionDeep,
  type PlacedCondition,
  placedConditions,
  placedDeep,
  placedExpressions,
} from '../reading/places.ts'
import type { Condition } from '../schema/condition.ts'
import type { LintContext } from './lint-context.ts'
import type { Range } from './range.ts'
import { totalReach } from './reach.ts'
import { type Finding, finding, type LintRule } from './rule.ts'

const everywhere = [
  'value',
  'declared',
  'unitKind',
  'nothingSubmitted',
  'undeclared',
  'all',
  'any',
  'not',
  'everyChild',
]
const scored = [...everywhere, 'score', 'group', 'place', 'streak']
const rated = [...scored, 'rating']

/** Questions that a condition may ask in its place; any other is never answered. */
const answered = ({ stage, ofChildren }: PlacedCondition): readonly string[] => {
  if (stage === 'line') return everywhere
  if (stage === 'bonus-line') return ofChildren ? everywhere : [...everywhere, 'fullStandard']
  // Sub-units are rated before their parents.
  return stage === 'commendation' || stage === 'quota' || ofChildren ? rated : scored
}

const questionOf = (condition: Condition): string => Object.keys(condition)[0] as string

const leaves = ({ set }: LintContext): readonly PlacedCondition[] =>
  placedConditions(set).flatMap(conditionDeep)

type Bounds = Partial<Record<'atLeast' | 'above' | 'atMost' | 'below' | 'equals', string | undefined>>

/** Whether numbers of a range always meet the bounds, never, or sometimes. */
const answerFor = (range: Range, bounds: Bounds): 'always' | 'never' | 'sometimes' => {
  const { atLeast, above, atMost, below, equals } = bounds
  const low = [atLeast, above, equals].flatMap(bound => (bound === undefined ? [] : [parse(bound)]))
  const high = [atMost, below, equals].flatMap(bound => (bound === undefined ? [] : [parse(bound)]))
  const isOver = (value: Exact, limit: Exact, strict: string | undefined): boolean => {
    const sign = compare(value, limit)
    return sign > 0 || (sign === 0 && strict !== undefined && compare(limit, parse(strict)) === 0)
  }
  const tooLow = range.most && low.some(limit => isOver(limit, range.most as Exact, above))
  const tooHigh = range.least && high.some(limit => isOver(range.least as Exact, limit, below))
  const crossed = low.some(from => high.some(to => compare(from, to) > 0))
  if (tooLow || tooHigh || crossed) return 'never'
  const enough = low.every(limit => range.least && !isOver(limit, range.least, above))
  const notTooMuch = high.every(limit => range.most && !isOver(range.most, limit, below))
  return enough && notTooMuch ? 'always' : 'sometimes'
}

const answerOf = (context: LintContext, { item }: PlacedCondition): 'always' | 'never' | 'sometimes' => {
  if ('value' in item) return answerFor(context.rangeOf(item.value), item)
  if ('score' in item) return answerFor({ ...totalReach(context), whole: false }, item.score)
  if ('place' in item) return compare(parse(item.place.atMost), one) < 0 ? 'never' : 'sometimes'
  return 'sometimes'
}

const settled = (context: LintContext, as: 'always' | 'never'): Finding[] =>
  leaves(context)
    .filter(({ ofChildren }) => !ofChildren)
    .filter(placed => answerOf(context, placed) === as)
    .map(({ path }) => finding(path))

/** Marks belong to the line they are given to: outside it, in a fact or an outcome, nobody has given any. */
const unreadMarks = ({ set }: LintContext): readonly Finding[] =>
  placedExpressions(set)
    .flatMap(placedDeep)
    .flatMap(({ item, path }) => {
      if (typeof item === 'string' || !('marks' in item)) return []
      return path[0] === 'groups' && !path.includes('everyChild') ? [] : [finding(path)]
    })

/** Conditions and marks that stand where nobody can answer them, and answers that are settled beforehand. */
export const conditionRules: readonly LintRule[] = [
  {
    code: 'question-not-answered-here',
    severity: 'error',
    remedy: 'move-condition',
    check: context =>
      leaves(context).flatMap(placed => {
        const question = questionOf(placed.item)
        return answered(placed).includes(question)
          ? []
          : [finding([...placed.path, question], { question, stage: placed.stage })]
      }),
  },
  {
    code: 'marks-not-read-here',
    severity: 'error',
    remedy: 'read-marks-in-a-line',
    check: unreadMarks,
  },
  {
    code: 'marks-without-limits',
    severity: 'warning',
    remedy: 'declare-limits-of-marks',
    check: ({ lines }) =>
      lines.flatMap(({ line, path }) =>
        typeof line.value !== 'string' && 'marks' in line.value && !('marked' in line.points)
          ? [finding([...path, 'points'])]
          : [],
      ),
  },
  {
    code: 'marks-sum-held',
    severity: 'warning',
    remedy: 'multiply-the-mean-of-marks',
    check: ({ lines }) =>
      lines.flatMap(({ line, path }) =>
        typeof line.value !== 'string' &&
        'marks' in line.value &&
        line.value.marks === 'sum' &&
        'marked' in line.points
          ? [finding([...path, 'value', 'marks'], { to: line.points.marked.to })]
          : [],
      ),
  },
  {
    code: 'condition-never-holds',
    severity: 'warning',
    remedy: 'correct-bound',
    check: context => settled(context, 'never'),
  },
  {
    code: 'condition-always-holds',
    severity: 'warning',
    remedy: 'correct-bound',
    check: context => settled(context, 'always'),
  },
  {
    code: 'share-looks-like-percent',
    severity: 'warning',
    remedy: 'write-ratio-thresholds-from-0-to-1',
    check: context =>
      leaves(context).flatMap(({ item, path }) =>
        'group' in item && compare(parse(item.atLeastShare), fraction(2)) > 0
          ? [finding([...path, 'atLeastShare'], { share: item.atLeastShare })]
          : [],
      ),
  },
  {
    code: 'place-not-whole',
    severity: 'error',
    remedy: 'write-whole-thresholds',
    check: context =>
      leaves(context).flatMap(({ item, path }) => {
        if (!('place' in item)) return []
        const at = parse(item.place.atMost)
        const isWhole = compare(at, floor(at)) === 0
        return isWhole ? [] : [finding([...path, 'place', 'atMost'], { place: item.place.atMost })]
      }),
  },
]

import { conditionRulesOf } from '../conditions/condition-rules.ts'
import { conditionKind, conditionWordOf, placedReads } from '../conditions/condition-words.ts'
import type { ConditionRules, Settled } from '../conditions/word.ts'
import { conditionDeep, type PlacedCondition, placedConditions } from '../reading/places.ts'
import { figuresOf } from '../reading/walk.ts'
import { type Finding, finding } from './finding.ts'
import type { LintContext } from './lint-context.ts'
import { looksLikePercent } from './percent.ts'
import { totalReach } from './reach.ts'
import type { LintRule } from './rule.ts'

type Asked = ConditionRules<never>['asked']

/** Where a condition may be asked in its place; any other is never answered. */
const answered = ({ stage, ofChildren }: PlacedCondition): readonly Asked[] => {
  if (stage === 'line') return ['everywhere']
  if (stage === 'bonus-line') return ofChildren ? ['everywhere'] : ['everywhere', 'bonus-line']
  // Sub-units are rated before their parents.
  return stage === 'commendation' || stage === 'quota' || ofChildren
    ? ['everywhere', 'scored', 'rated']
    : ['everywhere', 'scored']
}

const leaves = ({ set }: LintContext): readonly PlacedCondition[] =>
  placedConditions(set).flatMap(conditionDeep)

const settledOf = (context: LintContext, { item }: PlacedCondition): Settled =>
  conditionRulesOf(item).settled?.(item as never, {
    rangeOf: context.rangeOf,
    totalRange: () => ({ ...totalReach(context), whole: false }),
  }) ?? 'sometimes'

const settled = (context: LintContext, as: 'always' | 'never'): Finding[] =>
  leaves(context)
    .filter(({ ofChildren }) => !ofChildren)
    .filter(placed => settledOf(context, placed) === as)
    .map(({ path }) => finding(path))

/** Bounds of a share that are written as percentages: such a condition never holds, or always, and no range tells. */
const percentBounds = ({ set }: LintContext, { item, path }: PlacedCondition): Finding[] => {
  const isOfShares = placedReads(item).some(read => figuresOf(read.item, set.facts) === 'share')
  const bounds: Readonly<Record<string, unknown>> = conditionWordOf(item).bounds?.(item as never) ?? {}
  if (!isOfShares) return []
  return Object.entries(bounds).flatMap(([key, bound]) =>
    typeof bound === 'string' && looksLikePercent(bound) ? [finding([...path, key], { from: bound })] : [],
  )
}

/** Conditions and marks that stand where nobody can answer them, and answers that are settled beforehand. */
export const conditionRules: readonly LintRule[] = [
  {
    code: 'question-not-answered-here',
    severity: 'error',
    remedy: 'move-condition',
    check: context =>
      leaves(context).flatMap(placed => {
        const question = conditionKind(placed.item)
        return answered(placed).includes(conditionRulesOf(placed.item).asked)
          ? []
          : [finding([...placed.path, question], { question, stage: placed.stage })]
      }),
  },
  {
    code: 'percent-on-ratio-in-condition',
    severity: 'warning',
    remedy: 'write-ratio-thresholds-from-0-to-1',
    check: context => leaves(context).flatMap(placed => percentBounds(context, placed)),
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
]

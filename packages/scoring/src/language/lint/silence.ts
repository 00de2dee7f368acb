import { isZero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { silencesIn } from '../conditions/condition-words.ts'
import { conditionDeep, placedConditions } from '../reading/places.ts'
import { leafFacts, lineExpressions } from '../reading/walk.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Line } from '../schema/criterion.ts'
import { finding, list } from './finding.ts'
import type { LinePlace, LintContext } from './lint-context.ts'
import type { LintRule } from './rule.ts'

/** Declarations that a line reads, directly or through facts. */
const declaredIn = (set: CriteriaSet, line: Line): readonly string[] => [
  ...new Set(
    lineExpressions(line)
      .flatMap(expression => leafFacts(set, expression))
      .filter(name => Object.hasOwn(set.declarations, name)),
  ),
]

const takesNothing = ({ set }: LintContext, { line, column }: LinePlace): boolean =>
  column === 'deduction' && (line.missing ?? set.policies.missing) === 'zero'

/** Declarations whose silence costs something somewhere: a line that gives nothing or no total without them, a gate. */
const costly = (context: LintContext): ReadonlySet<string> =>
  new Set([
    ...context.lines
      .filter(place => !takesNothing(context, place))
      .flatMap(({ line }) => declaredIn(context.set, line)),
    ...placedConditions(context.set)
      .flatMap(conditionDeep)
      .flatMap(({ item }) => silencesIn(item)),
  ])

/** Criteria that start full and that nobody has to say anything for. Format 1 had no other way to write that silence is none. */
export const silenceRules: readonly LintRule[] = [
  {
    code: 'silence-earns-full',
    severity: 'warning',
    remedy: 'ask-for-the-declaration',
    check: context => {
      if (context.set.format === '1') return []
      const asked = costly(context)
      return context.criteria.flatMap(({ criterion, path, lines }) => {
        if (criterion.start !== 'full' || isZero(parse(criterion.standard)) || lines.length === 0) return []
        const names = [...new Set(lines.flatMap(({ line }) => declaredIn(context.set, line)))]
        const isSilent = lines.every(
          place => takesNothing(context, place) && declaredIn(context.set, place.line).length > 0,
        )
        return isSilent && !names.some(name => asked.has(name))
          ? [finding([...path, 'lines'], { standard: criterion.standard, names: list(names) })]
          : []
      })
    },
  },
]

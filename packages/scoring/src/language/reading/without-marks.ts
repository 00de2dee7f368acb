import { type Exact, multiply, smaller, subtract, sum, zero } from '../../numbers/exact.ts'
import { parse, print } from '../../numbers/text.ts'
import type { Condition } from '../conditions/condition.ts'
import { conditionRulesOf } from '../conditions/condition-rules.ts'
import { innerConditions } from '../conditions/condition-words.ts'
import type { Expression } from '../expressions/expression.ts'
import { innerExpressions, wordOf } from '../expressions/expression-words.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { Criterion, Group, Line } from '../schema/criterion.ts'
import { definitionOf, lineExpressions, placedCriteria } from './walk.ts'

/** The part of a criteria set that a unit can reckon itself. */
export interface KnowablePart {
  /** The table without the lines that wait for marks, and without ratings, gates and commendations. */
  readonly set: CriteriaSet
  /** Lines that are left out, in table order. */
  readonly leftOut: readonly string[]
}

/** Whether an expression waits for marks: it reads them, the points of a criterion that does, or what sub-units score. */
const waits = (set: CriteriaSet, expression: Expression, judged: ReadonlySet<string>): boolean => {
  const definition = typeof expression === 'string' ? definitionOf(set, expression) : undefined
  if (definition !== undefined) return waits(set, definition, judged)
  if (typeof expression === 'string') return false
  const { reaches, criterion, readsMarks } = wordOf(expression)
  if (readsMarks) return true
  if (criterion) return judged.has(criterion(expression as never))
  const inner = innerExpressions(expression)
  // Without an expression of its own `children` reads whole scores.
  if (reaches === 'children' && inner.length === 0) return judged.size > 0
  return inner.some(part => waits(set, part, judged))
}

const asksFullStandard = ({ when }: Line): boolean => {
  const asks = (condition: Condition): boolean =>
    conditionRulesOf(condition).asked === 'bonus-line' ||
    innerConditions(condition).some(({ item }) => asks(item))
  return when !== undefined && asks(when)
}

/** Lines of a criterion that wait: those that read it, those that exclude each other with one, a bonus on the full standard. */
const waitingLines = (
  set: CriteriaSet,
  { lines }: Criterion,
  judged: ReadonlySet<string>,
): readonly Line[] => {
  const own = lines.filter(line => lineExpressions(line).some(part => waits(set, part, judged)))
  const names = new Set(own.map(({ exclusive }) => exclusive))
  const isStandardOpen = own.some(({ column }) => column !== 'bonus')
  return lines.filter(
    line =>
      own.includes(line) ||
      (line.exclusive !== undefined && names.has(line.exclusive)) ||
      (isStandardOpen && asksFullStandard(line)),
  )
}

/** Criteria with lines that wait; reading their points is waiting too. */
const judgedCriteria = (set: CriteriaSet): ReadonlyMap<string, readonly Line[]> => {
  const found = new Map<string, readonly Line[]>()
  for (let before = -1; before < sizeOf(found); ) {
    before = sizeOf(found)
    const judged = new Set(found.keys())
    for (const { item } of placedCriteria(set)) {
      const lines = waitingLines(set, item, judged)
      if (lines.length > 0) found.set(item.id, lines)
    }
  }
  return found
}

const sizeOf = (found: ReadonlyMap<string, readonly Line[]>): number =>
  [...found.values()].reduce((count, lines) => count + lines.length, 0)

/** What is left of a criterion; nothing where none of its standard points can be reckoned. */
const partOf = (criterion: Criterion, waiting: readonly Line[]): Criterion | null => {
  const lines = criterion.lines.filter(line => !waiting.includes(line))
  const isKnown = lines.some(({ column }) => criterion.start === 'full' || column !== 'bonus')
  return isKnown ? { ...criterion, lines } : null
}

/** Standard points of the criteria that go, as the total counts them. */
const standardsGone = (groups: readonly Group[], goes: (criterion: Criterion) => boolean): Exact =>
  sum(
    groups.map(({ criteria = [], groups: inner = [], weight }) =>
      multiply(
        sum([...criteria.filter(goes).map(({ standard }) => parse(standard)), standardsGone(inner, goes)]),
        parse(weight ?? '1'),
      ),
    ),
  )

/**
 * What a unit can reckon before the committee has given marks: the same set without the lines that read them, without
 * the lines that read such lines, and without what follows from places. Scored on the *self* basis it is the unit's own
 * figure, and on the *verified* one what became of the same part.
 *
 * Example: `withoutMarks(letter).leftOut` is `['E2.1', 'E2.2', 'E2.3']`.
 */
export const withoutMarks = (set: CriteriaSet): KnowablePart => {
  const judged = judgedCriteria(set)
  const parts = new Map(
    placedCriteria(set).map(({ item }) => [item, partOf(item, judged.get(item.id) ?? [])] as const),
  )
  const inGroups = (groups: readonly Group[]): Group[] =>
    groups.flatMap(group => {
      const criteria = (group.criteria ?? []).flatMap(criterion => parts.get(criterion) ?? [])
      const inner = inGroups(group.groups ?? [])
      return criteria.length + inner.length === 0
        ? []
        : [{ ...group, ...(group.criteria && { criteria }), ...(group.groups && { groups: inner }) }]
    })
  const goneFor = (kind: string): Exact =>
    standardsGone(
      set.groups,
      criterion => parts.get(criterion) === null && (criterion.appliesTo?.includes(kind) ?? true),
    )
  // Where kinds of unit have tables of their own, nobody's is limited by what another lost.
  const [first = zero, ...others] = Object.keys(set.vocabulary.unitKinds).map(goneFor)
  const gone = others.reduce(smaller, first)
  return {
    set: {
      ...set,
      nominal: print(subtract(parse(set.nominal), gone)),
      groups: inGroups(set.groups),
      policies: { ...set.policies, ranking: { basis: set.policies.ranking.basis, tieBreak: [] } },
      ratings: [],
      gates: [],
      commendations: [],
    },
    leftOut: placedCriteria(set).flatMap(({ item }) =>
      parts.get(item) === null
        ? item.lines.map(({ id }) => id)
        : (judged.get(item.id) ?? []).map(({ id }) => id),
    ),
  }
}

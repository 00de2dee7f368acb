import type { Mark } from '../input.ts'
import type { MarkLimits } from '../language/curves/curve.ts'
import { limitsOf } from '../language/curves/curve-words.ts'
import { placedLines } from '../language/reading/walk.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { compare, divide, equals, subtract } from '../numbers/exact.ts'
import { floor } from '../numbers/round.ts'
import { isDecimal, parse } from '../numbers/text.ts'
import { type Issue, issue } from '../result.ts'
import { allOf, namesUnit, type RecordRoom } from './room.ts'
import { absentable, anyText, decimalText, flag, idText, objectOf } from './shape.ts'

const rulesByLine = (set: CriteriaSet): ReadonlyMap<string, MarkLimits> =>
  new Map(
    placedLines(set).flatMap(({ item }) => {
      const limits = limitsOf(item.points)
      return limits ? [[item.id, limits]] : []
    }),
  )

const isOnStep = ({ from, step }: MarkLimits, points: string): boolean => {
  if (step === undefined) return true
  const steps = divide(subtract(parse(points), parse(from)), parse(step))
  return equals(steps, floor(steps))
}

const isOnScale = ({ scale }: MarkLimits, points: string): boolean =>
  scale?.some(point => compare(parse(point), parse(points)) === 0) ?? true

const wrong = (
  rule: MarkLimits | undefined,
  { line, points, reason }: Mark,
  path: Issue['path'],
): Issue[] => {
  if (!rule) return [issue('mark-for-unmarked-line', [...path, 'line'], { line })]
  if (!isDecimal(points)) return [issue('invalid-decimal', [...path, 'points'], { points })]
  const { from, to, step = '', scale = [] } = rule
  const isInside = compare(parse(points), parse(from)) >= 0 && compare(parse(points), parse(to)) <= 0
  return [
    ...(isInside ? [] : [issue('mark-outside-limits', [...path, 'points'], { points, from, to })]),
    ...(isOnStep(rule, points) ? [] : [issue('mark-off-step', [...path, 'points'], { points, from, step })]),
    ...(isOnScale(rule, points)
      ? []
      : [issue('mark-off-scale', [...path, 'points'], { points, scale: scale.join(' ') })]),
    ...(reason.trim() === '' ? [issue('mark-without-reason', [...path, 'reason'], { line })] : []),
  ]
}

const nameOf = ({ unit, line, member }: Mark): string => `${unit} ${line} ${member}`

/**
 * Marks that the table does not allow: outside the limits, off the declared step or scale (K16), without a
 * reason (K24), or given twice by one member. Paths start at the list: `[3, 'points']`.
 */
export const checkMarks = (set: CriteriaSet, marks: readonly Mark[]): Issue[] => {
  const rules = rulesByLine(set)
  const seen = new Set<string>()
  return marks.flatMap((mark, i) => {
    const key = nameOf(mark)
    const again = seen.has(key) ? [issue('mark-given-twice', [i, 'member'], { member: mark.member })] : []
    seen.add(key)
    return [...wrong(rules.get(mark.line), mark, [i]), ...again]
  })
}

export const markRoom: RecordRoom<Mark> = {
  shape: objectOf(
    { unit: idText, line: idText, member: idText, points: decimalText, reason: anyText },
    absentable({ recused: flag }),
  ),
  nameOf,
  check: allOf<Mark>(namesUnit, (marks, { set }) => checkMarks(set, marks)),
}

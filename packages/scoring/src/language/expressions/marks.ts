import { grouped } from '../../grouped.ts'
import type { Mark } from '../../input.ts'
import { compare, type Exact, subtract, sum, zero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { still } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { isSure, type Possible, readFrom } from '../lint/possible.ts'
import { anything, isAtLeastZero, type Range } from '../lint/range.ts'
import type { SetView, WordLint } from '../lint/word-lint.ts'
import type { Placed } from '../placed.ts'
import { known, missing, type Value } from '../value.ts'
import type { WrittenExpressions } from './expression.ts'
import { mean, median, withoutEnds } from './fold.ts'
import type {
  ExpressionPossibles,
  ExpressionRuleBook,
  ExpressionWords,
  JudgedLines,
  MarkRule,
  MarkSpread,
  PossibleContext,
} from './word.ts'

/** Marks of the members who may judge this unit, from lowest to highest. */
const countedMarks = (marks: readonly Mark[]): Exact[] =>
  marks
    .filter(mark => !mark.recused)
    .map(mark => parse(mark.points))
    .sort(compare)

/** Combines the members' marks; recused members do not count; `trimmed-mean` drops one lowest and one highest of three or more. */
const markedValue = (marks: readonly Mark[], rule: MarkRule, line: string): Value => {
  const sorted = withoutEnds(countedMarks(marks), rule)
  if (sorted.length === 0) return missing(line)
  switch (rule.marks) {
    case 'sum':
      return known(sum(sorted))
    case 'mean':
      return known(mean(sorted))
    case 'median':
      return known(median(sorted))
    case 'trimmed-mean':
      return known(mean(sorted.length >= 3 ? sorted.slice(1, -1) : sorted))
  }
}

/** Members counted and recused, and the distance between the lowest and the highest counted mark. */
const markSpread = (marks: readonly Mark[]): MarkSpread => {
  const sorted = countedMarks(marks)
  return {
    members: sorted.length,
    recused: marks.length - sorted.length,
    spread: subtract(sorted.at(-1) ?? zero, sorted[0] ?? zero),
  }
}

/** Judged lines from the marks themselves. */
export const judgedByMarks = (marks: readonly Mark[]): JudgedLines => {
  const byUnit = new Map(
    [...grouped(marks, ({ unit }) => unit)].map(([unit, own]) => [unit, grouped(own, ({ line }) => line)]),
  )
  return (unit, line) => {
    const given = byUnit.get(unit)?.get(line)
    return given && { value: rule => markedValue(given, rule, line), given: markSpread(given) }
  }
}

/** Marks of the committee for the line in which they are read. */
export const markWords = {
  marks: {
    inner: () => [],
    readsMarks: true,
    compile: written => (unit, line, from) => from.judged(unit, line)?.value(written) ?? missing(line),
  },
} satisfies ExpressionWords<'marks'>

type Marks = WrittenExpressions['marks']

/** Marks belong to the line they are given to: outside it, in a fact or an outcome, nobody has given any. */
const notReadHere: WordLint<Marks> = {
  code: 'marks-not-read-here',
  severity: 'error',
  remedy: 'read-marks-in-a-line',
  check: found =>
    found.flatMap(({ path, ofChildren }) => (path[0] === 'groups' && !ofChildren ? [] : [finding(path)])),
}

/** Lines whose whole value are marks, with these marks. */
const markedLines = (found: readonly Placed<Marks>[], { lines }: SetView) =>
  lines.flatMap(line => {
    const marks = found.find(({ item }) => item === line.value)?.item
    return marks ? [{ ...line, marks }] : []
  })

const withoutLimits: WordLint<Marks> = {
  code: 'marks-without-limits',
  severity: 'warning',
  remedy: 'declare-limits-of-marks',
  check: (found, view) =>
    markedLines(found, view).flatMap(({ path, limits }) => (limits ? [] : [finding([...path, 'points'])])),
}

const sumHeld: WordLint<Marks> = {
  code: 'marks-sum-held',
  severity: 'warning',
  remedy: 'multiply-the-mean-of-marks',
  check: (found, view) =>
    markedLines(found, view).flatMap(({ path, limits, marks }) =>
      limits && marks.marks === 'sum' ? [finding([...path, 'value', 'marks'], { to: limits.to })] : [],
    ),
}

/** Whoever gives the marks stays within the limits; how many members give one is not known, so a sum has no end. */
const possibleMarks = (rule: Marks, { marks, limits }: PossibleContext): Possible => {
  const given = marks(rule)
  if (isSure(given)) return given
  const held = limits()
  const each: Range = held ? { least: held.least, most: held.most, whole: false } : anything
  const range = rule.marks !== 'sum' ? each : isAtLeastZero(each) ? { ...each, most: null } : anything
  return readFrom([given], {
    range,
    missing: true,
    notApplicable: false,
    isTight: held?.areMarks === true && rule.marks !== 'sum',
  })
}

export const markRules = {
  marks: {
    schema: ({ z, droppingShape }) =>
      z
        .strictObject({ marks: z.enum(['mean', 'median', 'trimmed-mean', 'sum']), ...droppingShape })
        .describe('Marks that members of the committee give to this line.'),
    range: () => anything,
    direction: () => still,
    lint: [notReadHere, withoutLimits, sumHeld],
  },
} satisfies ExpressionRuleBook<'marks'>

/** What is left open of it while facts are open. */
export const markPossible = {
  marks: possibleMarks,
} satisfies ExpressionPossibles<'marks'>

import { either, joined, still } from '../lint/direction.ts'
import { finding } from '../lint/finding.ts'
import { joinAll, readFrom, settledValue } from '../lint/possible.ts'
import { anything, joinRanges, type Range } from '../lint/range.ts'
import type { WordLint } from '../lint/word-lint.ts'
import { placedAll } from '../placed.ts'
import { missing, notApplicable } from '../value.ts'
import type { Expression, WrittenExpressions } from './expression.ts'
import type { ExpressionPossibles, ExpressionRuleBook, ExpressionWords } from './word.ts'

/** What stands in for a value that is missing, and a value that never applies. */
export const absenceWords = {
  orElse: {
    inner: ({ orElse }) => placedAll(orElse, 'orElse'),
    figures: 'like-first',
    compile: ({ orElse }, { read }) => {
      const readers = orElse.map(read)
      return (unit, line, from) => {
        const facts: string[] = []
        for (const reader of readers) {
          const value = reader(unit, line, from)
          // What does not apply is an answer; only silence is stood in for.
          if (value.state !== 'missing') return value
          facts.push(...value.facts)
        }
        return missing(...new Set(facts))
      }
    },
  },
  notApplicable: { inner: () => [], compile: () => () => notApplicable },
} satisfies ExpressionWords<'orElse' | 'notApplicable'>

const isNothing = (expression: Expression): boolean =>
  typeof expression !== 'string' && 'notApplicable' in expression

/** Parts behind one that is never missing are never read. */
const neverRead: WordLint<WrittenExpressions['orElse']> = {
  code: 'or-else-never-read',
  severity: 'warning',
  remedy: 'remove-what-is-never-read',
  check: (found, { isAlwaysThere }) =>
    found.flatMap(({ item: { orElse }, path }) => {
      const settled = orElse.findIndex(part => isNothing(part) || isAlwaysThere(part))
      return settled >= 0 && settled < orElse.length - 1 ? [finding([...path, 'orElse', settled + 1])] : []
    }),
}

export const absenceRules = {
  orElse: {
    since: '2',
    schema: ({ z, self }) =>
      z
        .strictObject({ orElse: z.array(self).min(2).max(64) })
        .describe('The first of them that is not missing.'),
    range: ({ orElse }, { of }): Range => {
      const parts = orElse.filter(part => !isNothing(part)).map(of)
      return parts.length > 0 ? parts.reduce(joinRanges) : anything
    },
    // Where an activity can bring the value in whose place another one stood, the two may lie anywhere.
    direction: ({ orElse }, { of, canAppear }) =>
      orElse.slice(0, -1).some(canAppear) ? either : joined(orElse.map(of)),
    lint: [neverRead],
  },
  notApplicable: {
    since: '2',
    schema: ({ z, isTrueSchema }) =>
      z
        .strictObject({ notApplicable: isTrueSchema })
        .describe('Never applies: the last of `orElse`, where silence means that nothing is asked.'),
    range: () => anything,
    direction: () => still,
  },
} satisfies ExpressionRuleBook<'orElse' | 'notApplicable'>

/** What is left open of it while facts are open. */
export const absencePossible = {
  orElse: ({ orElse }, { of }) => {
    const all = orElse.map(of)
    const last = all.findIndex(({ missing: mayLack }) => !mayLack)
    const read = last < 0 ? all : all.slice(0, last + 1)
    return readFrom(read, {
      range: joinAll(read.map(({ range }) => range)),
      missing: last < 0,
      notApplicable: read.some(part => part.notApplicable),
      isTight: read.every(({ isTight }) => isTight),
    })
  },
  notApplicable: () => settledValue(notApplicable),
} satisfies ExpressionPossibles<'orElse' | 'notApplicable'>

import { still } from '../lint/direction.ts'
import { settledAnswer } from '../lint/possible.ts'
import { answerOf, every, unknown } from './answer.ts'
import { nothing, word } from './found.ts'
import { joinPossible } from './junctions.ts'
import type { ConditionPossibles, ConditionRuleBook, ConditionWords } from './word.ts'

type Kinds = 'everyChild' | 'fullStandard' | 'unitKind'

/** What a unit is, what its sub-units are, what it has earned in this criterion. */
export const unitWords = {
  everyChild: {
    compile: ({ everyChild }, { ask }) => {
      const { answer } = ask(everyChild)
      return {
        answer: scope => {
          const children = scope.children?.()
          return children ? every(children.map(answer)) : unknown(['children'])
        },
        found: scope => {
          const children = scope.children?.()
          if (!children) return nothing
          return word(String(children.filter(child => answer(child).answer !== 'yes').length))
        },
      }
    },
    inner: ({ everyChild }) => [{ item: everyChild, path: ['everyChild'], ofChildren: true }],
    reaches: 'children',
    finds: 'sub-units',
    again: (_, { found, answer }) => (found === '0' ? 'yes' : answer === 'yes' ? 'unknown' : answer),
  },
  fullStandard: {
    compile: () => ({
      answer: ({ fullStandard }) => (fullStandard ? answerOf(fullStandard()) : unknown(['fullStandard'])),
      found: () => nothing,
    }),
  },
  unitKind: {
    compile: ({ unitKind }) => ({
      answer: scope => answerOf(unitKind.includes(scope.unitKind)),
      found: scope => word(scope.unitKind),
    }),
    again: ({ unitKind }, { found }) => answerOf(found !== null && unitKind.includes(found)).answer,
  },
} satisfies ConditionWords<Kinds>

export const unitRules = {
  everyChild: {
    schema: ({ z, self }) => z.strictObject({ everyChild: self }).describe('It holds for each sub-unit.'),
    asked: 'everywhere',
    direction: () => still,
  },
  fullStandard: {
    schema: ({ z, isTrueSchema }) =>
      z
        .strictObject({ fullStandard: isTrueSchema })
        .describe('Only in a bonus line: full standard points, nothing deducted.'),
    asked: 'bonus-line',
    direction: (_, { full }) => full(),
  },
  unitKind: {
    schema: ({ z, idSchema }) =>
      z.strictObject({ unitKind: z.array(idSchema).min(1) }).describe('The unit is of one of these kinds.'),
    asked: 'everywhere',
    check: ({ unitKind }, path, { unitKinds, unknown: unknownNames }) =>
      unknownNames(unitKind, unitKinds, 'unknown-unit-kind', [...path, 'unitKind']),
    direction: () => still,
  },
} satisfies ConditionRuleBook<Kinds>

/** What is left open of it while facts are open. */
export const unitPossible = {
  everyChild: ({ everyChild }, { ofChildren }) => joinPossible(every, ofChildren(everyChild)),
  fullStandard: (_, { inFull }) => inFull(),
  unitKind: (_, { now }) => settledAnswer(now()),
} satisfies ConditionPossibles<'everyChild' | 'fullStandard' | 'unitKind'>

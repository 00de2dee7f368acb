import { flipped, joined } from '../lint/direction.ts'
import type { PossibleAnswer } from '../lint/possible.ts'
import { placedAll } from '../placed.ts'
import { type Answered, answerOf, every, no, opposite, some, unknown } from './answer.ts'
import type { Condition } from './condition.ts'
import { nothing } from './found.ts'
import type { ConditionCompiler, ConditionRuleBook, ConditionWords, Question } from './word.ts'

/** The answers of the parts as one. */
const joinedParts = (
  parts: readonly Condition[],
  { ask }: ConditionCompiler,
  join: (answers: readonly Answered[]) => Answered,
): Question => {
  const questions = parts.map(ask)
  return { answer: scope => join(questions.map(({ answer }) => answer(scope))), found: () => nothing }
}

const turned = ([answer]: readonly Answered[]): Answered => opposite(answer as Answered)

const unknownAnswer = unknown([])

/** From no over unknown to yes, the first that can be. */
const lowestOf = ({ no: canBeNo, unknown: canBeUnknown }: PossibleAnswer): Answered =>
  canBeNo ? no : canBeUnknown ? unknownAnswer : answerOf(true)
const highestOf = ({ yes, unknown: canBeUnknown }: PossibleAnswer): Answered =>
  yes ? answerOf(true) : canBeUnknown ? unknownAnswer : no

/** What the possible answers of parts come to: a join never turns round while one of them goes from no to yes, or always does. */
export const joinPossible = (
  join: (answers: readonly Answered[]) => Answered,
  parts: readonly PossibleAnswer[],
): PossibleAnswer => {
  const ends = [join(parts.map(lowestOf)).answer, join(parts.map(highestOf)).answer]
  const isBetween = ends.includes('yes') && ends.includes('no') && parts.some(part => part.unknown)
  return {
    yes: ends.includes('yes'),
    no: ends.includes('no'),
    unknown: ends.includes('unknown') || isBetween,
    open: parts.flatMap(({ open }) => open),
    isTight: parts.every(({ isTight }) => isTight),
  }
}

/** Conditions made of conditions. */
export const junctionWords = {
  all: {
    compile: ({ all }, compiler) => joinedParts(all, compiler, every),
    inner: ({ all }) => placedAll(all, 'all'),
    join: every,
  },
  any: {
    compile: ({ any }, compiler) => joinedParts(any, compiler, some),
    inner: ({ any }) => placedAll(any, 'any'),
    join: some,
  },
  not: {
    compile: ({ not }, compiler) => joinedParts([not], compiler, turned),
    inner: ({ not }) => [{ item: not, path: ['not'] }],
    join: turned,
  },
} satisfies ConditionWords<'all' | 'any' | 'not'>

export const junctionRules = {
  all: {
    schema: ({ z, self }) =>
      z.strictObject({ all: z.array(self).min(1) }).describe('Every one of them holds.'),
    asked: 'everywhere',
    direction: ({ all }, { of }) => joined(all.map(of)),
  },
  any: {
    schema: ({ z, self }) =>
      z.strictObject({ any: z.array(self).min(1) }).describe('At least one of them holds.'),
    asked: 'everywhere',
    direction: ({ any }, { of }) => joined(any.map(of)),
  },
  not: {
    schema: ({ z, self }) => z.strictObject({ not: self }).describe('It does not hold.'),
    asked: 'everywhere',
    direction: ({ not }, { of }) => flipped(of(not)),
  },
} satisfies ConditionRuleBook<'all' | 'any' | 'not'>

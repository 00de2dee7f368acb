import { flipped, joined } from '../lint/direction.ts'
import { placedAll } from '../placed.ts'
import { type Answered, every, opposite, some } from './answer.ts'
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

import { print } from '../../numbers/text.ts'
import { falling, still } from '../lint/direction.ts'
import { eitherAnswer, type PossibleAnswer, settledAnswer } from '../lint/possible.ts'
import { type Answered, answerOf } from './answer.ts'
import { compared, nothing, word, yesOrNo } from './found.ts'
import { possiblyWithin } from './settled.ts'
import type { ConditionPossibles, ConditionRuleBook, ConditionWords } from './word.ts'

type Kinds = 'declared' | 'nothingSubmitted' | 'undeclared'

/** What a unit has stated itself, or has not. */
export const declarationWords = {
  declared: {
    compile: ({ declared }, { read }) => {
      const reader = read(declared)
      return {
        answer: scope => compared(scope.read(reader), { equals: '1' }),
        found: scope => {
          const own = scope.read(reader)
          return own.state === 'known' ? yesOrNo(print(own.number) === '1') : nothing
        },
      }
    },
    reads: ({ declared }) => [{ item: declared, path: ['declared'] }],
  },
  nothingSubmitted: {
    compile: () => ({
      answer: scope => answerOf(scope.submittedNothing),
      found: scope => yesOrNo(scope.submittedNothing),
    }),
    asksForAny: true,
  },
  undeclared: {
    compile: ({ undeclared }) => ({
      answer: scope => answerOf(!scope.declares(undeclared)),
      found: scope => word(scope.declares(undeclared) ? 'no' : 'yes'),
    }),
    silenceOf: ({ undeclared }) => undeclared,
  },
} satisfies ConditionWords<Kinds>

/** Silence can only be broken. */
const untilDeclared = (now: Answered, open: readonly string[]): PossibleAnswer =>
  now.answer === 'yes' && open.length > 0 ? { ...eitherAnswer, open, isTight: true } : settledAnswer(now)

export const declarationRules = {
  declared: {
    schema: ({ z, idSchema }) =>
      z.strictObject({ declared: idSchema }).describe('A yes/no declaration that says yes.'),
    asked: 'everywhere',
    check: ({ declared }, path, { declarations, unknownOne }) =>
      unknownOne(declared, declarations, 'unknown-declaration', [...path, 'declared']),
    direction: () => still,
  },
  nothingSubmitted: {
    schema: ({ z, isTrueSchema }) =>
      z
        .strictObject({ nothingSubmitted: isTrueSchema })
        .describe('The unit submitted no declaration and no activity.'),
    asked: 'everywhere',
    direction: () => falling,
  },
  undeclared: {
    schema: ({ z, idSchema }) =>
      z
        .strictObject({ undeclared: idSchema })
        .describe('The unit has not declared this at all, verified or not.'),
    asked: 'everywhere',
    check: ({ undeclared }, path, { declarations, unknownOne }) =>
      unknownOne(undeclared, declarations, 'unknown-declaration', [...path, 'undeclared']),
    direction: () => still,
  },
} satisfies ConditionRuleBook<Kinds>

/** What is left open of it while facts are open. */
export const declarationPossible = {
  declared: ({ declared }, { of }) => {
    const isYes = possiblyWithin(of(declared), { equals: '1' })
    return { ...isYes, isTight: of(declared).isTight }
  },
  nothingSubmitted: (_, { now, declarable }) => untilDeclared(now(), declarable()),
  undeclared: ({ undeclared }, { now, declarable }) => untilDeclared(now(), declarable(undeclared)),
} satisfies ConditionPossibles<'declared' | 'nothingSubmitted' | 'undeclared'>

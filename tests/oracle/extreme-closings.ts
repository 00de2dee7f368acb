import type { OpenFact } from '@thidua/scoring/analysis'
import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Declaration, ScoringInput } from '@thidua/scoring/records'
import { linesOf } from './random-closing.ts'

type Change = (input: ScoringInput) => ScoringInput

const ends: Readonly<Record<string, readonly string[]>> = {
  'yes-no': ['no', 'yes'],
  count: ['0', '1000000000'],
  number: ['-1000000000', '1000000000'],
  date: ['1000-01-01', '9999-12-31'],
}

const declared = ({ unit, of: fact }: OpenFact, value: string): Change => {
  const stated: Declaration = { unit, fact, value, status: 'verified' }
  return input => ({ ...input, declarations: [...input.declarations, stated] })
}

/** Ways to settle one open fact at an end of what it can be; the first leaves it open. */
const changesOf = (set: CriteriaSet, fact: OpenFact): readonly Change[] => {
  const stay: Change = input => input
  const { unit, of } = fact
  switch (fact.kind) {
    case 'declaration':
      return [stay, ...(ends[set.declarations[of]?.type ?? ''] ?? []).map(value => declared(fact, value))]
    case 'attribute':
      return [
        stay,
        ...['0', '1000000000'].map(
          (value): Change =>
            input => ({
              ...input,
              units: input.units.map(own =>
                own.id === unit ? { ...own, attributes: { ...own.attributes, [of]: value } } : own,
              ),
            }),
        ),
      ]
    case 'marks': {
      const { marked } = (linesOf(set.groups).find(({ id }) => id === of)?.points ?? {}) as {
        readonly marked?: { readonly from: string; readonly to: string }
      }
      const limits = marked ? [marked.from, marked.to] : []
      return [
        stay,
        ...limits.map(
          (points): Change =>
            input => ({
              ...input,
              marks: [...input.marks, { unit, line: of, member: 'M', points, reason: 'r' }],
            }),
        ),
      ]
    }
    case 'activities':
      return [
        stay,
        ...(['rejected', 'verified'] as const).map(
          (status): Change =>
            input => ({
              ...input,
              activities: input.activities.map(own =>
                own.unit === unit && own.status === 'submitted' ? { ...own, status } : own,
              ),
            }),
        ),
      ]
  }
}

/** Every way to settle these facts, each at an end of what it can be or not at all. */
export const extremeClosings = (
  set: CriteriaSet,
  input: ScoringInput,
  facts: readonly OpenFact[],
): readonly ScoringInput[] =>
  facts.reduce<readonly ScoringInput[]>(
    (made, fact) => changesOf(set, fact).flatMap(change => made.map(change)),
    [input],
  )

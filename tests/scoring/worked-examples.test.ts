import { scorePeriod } from '@thidua/scoring'
import { describe, expect, it } from 'vitest'
import { shippedSets } from '../support/criteria-sets.ts'
import { schoolYear } from '../support/letter-set.ts'
import { answersTo, inputOf, membersOf } from '../support/worked-example.ts'

const defaults = { period: schoolYear, unit: { id: '', kind: '' } }

describe.each(shippedSets)(
  'examples computed by hand before the engine ran: $name',
  ({ compiled, examples }) => {
    it.each(examples)('$file', ({ example }) => {
      const result = scorePeriod(compiled, inputOf(example, defaults), example.basis ?? 'final')
      const expected = membersOf(example).map(({ expected = {} }) => expected)
      expect(expected[0]).toHaveProperty('total')
      expect(expected.map((asked, i) => answersTo(asked, result, i))).toEqual(expected)
    })
  },
)

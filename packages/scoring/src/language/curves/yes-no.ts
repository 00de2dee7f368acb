import { isZero, zero } from '../../numbers/exact.ts'
import { placesOf, scaledNumber } from '../../numbers/scaled.ts'
import { parse } from '../../numbers/text.ts'
import { mapped } from '../integer/integer-map.ts'
import { whole } from '../integer/integer-number.ts'
import { slopeBetween } from '../lint/direction.ts'
import { canBe, spanOf } from '../lint/range.ts'
import { type CurveLanes, type CurveRuleBook, type CurveWords, gave } from './word.ts'

/** Yes (not zero) or no (zero). */
export const yesNoWords = {
  yesNo: {
    compile: ({ yesNo: { yes, no = '0' } }) => {
      const [ifYes, ifNo] = [parse(yes), parse(no)]
      return value => {
        const isYes = !isZero(value)
        return gave(isYes ? ifYes : ifNo, { kind: 'yes-no', yes: isYes })
      }
    },
    outline: ({ yesNo: { yes, no = '0' } }) => ({ kind: 'choice', yes, no }),
  },
} satisfies CurveWords<'yesNo'>

export const yesNoRules = {
  yesNo: {
    schema: ({ z, decimalSchema }) =>
      z
        .strictObject({ yesNo: z.strictObject({ yes: decimalSchema, no: decimalSchema.optional() }) })
        .describe('Yes (not zero) or no (zero).'),
    range: ({ yesNo: { yes, no = '0' } }, value) => {
      const isAlwaysNo = value.least && value.most && isZero(value.least) && isZero(value.most)
      return spanOf([...(canBe(value, zero) ? [parse(no)] : []), ...(isAlwaysNo ? [] : [parse(yes)])])
    },
    slope: ({ yesNo: { yes, no = '0' } }) => slopeBetween([no, yes]),
  },
} satisfies CurveRuleBook<'yesNo'>

export const yesNoLanes = {
  yesNo: ({ yesNo: { yes, no = '0' } }, { value }) => {
    const number = value()
    if (number?.kind !== 'whole') return undefined
    const places = Math.max(placesOf(yes), placesOf(no))
    const [ifYes, ifNo] = [scaledNumber(yes, places), scaledNumber(no, places)]
    return whole(mapped(number.column, places, v => (v === 0 ? ifNo : Number.isNaN(v) ? v : ifYes)))
  },
} satisfies CurveLanes<'yesNo'>

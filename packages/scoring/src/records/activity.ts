import type { Activity } from '../input.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import { compare } from '../numbers/exact.ts'
import { parse } from '../numbers/text.ts'
import { type Issue, issue } from '../result.ts'
import { allOf, each, namesUnit, type RecordRoom, repeated } from './room.ts'
import { absentable, amountText, anyText, dateText, idText, objectOf, statusText } from './shape.ts'

const nameOf = ({ id }: Activity): string => id

const vocabularyOf = {
  kind: 'kinds',
  channel: 'channels',
  level: 'levels',
  partner: 'partners',
} as const satisfies Partial<Record<keyof Activity, keyof CriteriaSet['vocabulary']>>

const fields = Object.keys(vocabularyOf) as (keyof typeof vocabularyOf)[]

const unknownTerms = (activity: Activity, { vocabulary }: CriteriaSet): Issue[] =>
  fields.flatMap(field => {
    const value = activity[field]
    const known = vocabulary[vocabularyOf[field]]
    return value === undefined || (known !== undefined && Object.hasOwn(known, value))
      ? []
      : [issue('unknown-term', [field], { field, value })]
  })

export const activityRoom: RecordRoom<Activity> = {
  shape: objectOf(
    { id: idText, unit: idText, date: dateText, kind: idText, quantity: amountText, status: statusText },
    absentable({
      channel: idText,
      level: idText,
      partner: idText,
      reached: amountText,
      audience: amountText,
      title: anyText,
      evidence: anyText,
      link: anyText,
      event: anyText,
    }),
  ),
  nameOf,
  check: allOf(repeated(nameOf), namesUnit),
  doubt: each((activity, { set, period: { from, to }, isCounted }) => {
    const { date, reached, audience } = activity
    const outside = date < from || date > to ? [issue('outside-period', ['date'], { date, from, to })] : []
    const terms = unknownTerms(activity, set)
    const isLeftOut = outside.length + terms.length === 0 && isCounted?.(activity) === false
    return [
      ...outside,
      ...terms,
      ...(reached !== undefined && audience !== undefined && compare(parse(reached), parse(audience)) > 0
        ? [issue('reached-over-audience', ['reached'])]
        : []),
      ...(isLeftOut ? [issue('activity-without-rule', ['kind'], { value: activity.kind })] : []),
    ]
  }),
  inWhole: each(({ unit, date }, { gone }) => {
    const on = gone?.get(unit)
    return on === undefined || date <= on ? [] : [issue('after-succession', ['date'], { unit, date, on })]
  }),
}

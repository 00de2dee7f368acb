import type { CriteriaSet } from '@thidua/scoring/criteria'
import { type Issue, issue } from '@thidua/scoring/issues'
import { compare, parse } from '@thidua/scoring/numbers'
import { checkUnit } from '../records/input-checks.ts'
import type { InputContext } from '../records/input-context.ts'
import type { NewActivity } from './activity.schema.ts'

const vocabularyOf = {
  kind: 'kinds',
  channel: 'channels',
  level: 'levels',
  partner: 'partners',
} as const satisfies Record<string, keyof CriteriaSet['vocabulary']>

type Field = keyof typeof vocabularyOf

/** Everything in an activity that does not fit the period or its criteria set. */
export const checkActivity = (activity: NewActivity, i: number, context: InputContext): Issue[] => {
  const path = ['activities', i]
  const { from, to } = context.period
  const { date, reached, audience } = activity
  const terms = (Object.keys(vocabularyOf) as Field[]).flatMap(field => {
    const value = activity[field]
    const known = context.set.vocabulary[vocabularyOf[field]]
    return value === undefined || (known !== undefined && Object.hasOwn(known, value))
      ? []
      : [issue('unknown-term', [...path, field], { field, value })]
  })
  return [
    ...checkUnit(context, activity.unit, path),
    ...(date < from || date > to ? [issue('outside-period', [...path, 'date'], { date, from, to })] : []),
    ...terms,
    ...(reached !== undefined && audience !== undefined && compare(parse(reached), parse(audience)) > 0
      ? [issue('reached-over-audience', [...path, 'reached'])]
      : []),
  ]
}

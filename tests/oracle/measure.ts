import type { CriteriaSet, Measure } from '@thidua/scoring/criteria'
import type { Activity, Period } from '@thidua/scoring/records'
import { monthsBetween, resolve } from './day.ts'
import { type Fraction, of, read, times, total, unity } from './fraction.ts'

type Filter = NonNullable<Measure['where']>

const within = (wanted: readonly string[] | undefined, value: string | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value))

const fits = (where: Filter, activity: Activity, levels: readonly string[], from: string): boolean => {
  const { kind, channel, level, partner, date } = activity
  const asked = where.levelAtLeast
  const hasEvidence = (activity.evidence ?? '').length > 0
  return (
    within(where.kind, kind) &&
    within(where.channel, channel) &&
    within(where.level, level) &&
    within(where.partner, partner) &&
    (asked === undefined || (level !== undefined && levels.indexOf(level) >= levels.indexOf(asked))) &&
    (where.evidence === undefined || hasEvidence === (where.evidence === 'present')) &&
    (where.from === undefined || date >= resolve(where.from, from)) &&
    (where.to === undefined || date <= resolve(where.to, from))
  )
}

const factorOf = (measure: Measure, activity: Activity): Fraction => {
  if (!('factors' in measure) || !measure.factors) return unity
  const term = activity[measure.factors.by]
  const named = Object.entries(measure.factors.of).find(([name]) => name === term)
  return named ? read(named[1]) : unity
}

/** A measure over a unit's counted activities. Words outside the vocabulary are no value to tell apart. */
export const measure = (
  definition: Measure,
  activities: readonly Activity[],
  { vocabulary }: CriteriaSet,
  { from }: Period,
): Fraction => {
  const levels = Object.keys(vocabulary.levels)
  const matching = activities.filter(activity => fits(definition.where ?? {}, activity, levels, from))
  if ('count' in definition) return total(matching.map(activity => factorOf(definition, activity)))
  if ('sum' in definition)
    return total(
      matching.map(activity => times(read(activity[definition.sum] ?? '0'), factorOf(definition, activity))),
    )
  const field = definition.distinct
  const month = ({ date }: Activity): number => monthsBetween(from, date)
  if (field === 'month') return of(new Set(matching.map(month)).size)
  if (field === 'quarter') return of(new Set(matching.map(activity => Math.floor(month(activity) / 3))).size)
  const words = { kind: 'kinds', channel: 'channels', level: 'levels', partner: 'partners' } as const
  const known = Object.keys(vocabulary[words[field]] ?? {})
  return of(known.filter(word => matching.some(activity => activity[field] === word)).length)
}

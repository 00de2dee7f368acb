import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Activity, ScoringInput } from '../input.ts'
import type { Chance } from './chance.ts'
import type { WorldMaker } from './sample-world.ts'

/** One more activity, and in what sense it is more. */
export interface MoreWork {
  readonly how: 'new' | 'again' | 'other-channel' | 'higher-level'
  /** The activity that it shares a link or an event with. */
  readonly repeats: string | null
  readonly activity: Activity
}

/** Sorts after every activity of the period, so that on one day it comes last. */
const id = 'more-work'

const without = <T>(items: readonly T[], item: T): readonly T[] => items.filter(other => other !== item)

/** What a unit can do further about something that it has already recorded. */
const furtherWork = (
  { set }: CompiledCriteria,
  known: Activity,
  chance: Chance,
  date: string,
): readonly MoreWork[] => {
  const next = (how: MoreWork['how'], change: Partial<Activity>): MoreWork => ({
    how,
    repeats: known.id,
    activity: { ...known, id, date, ...change },
  })
  const levels = Object.keys(set.vocabulary.levels)
  const higher = known.level === undefined ? [] : levels.slice(levels.indexOf(known.level) + 1)
  const channels = without<string | undefined>(Object.keys(set.vocabulary.channels), known.channel)
  const isRaised = known.event && set.policies.highestLevelOnly?.includes(known.kind)
  return [
    next('again', { quantity: '1', reached: known.reached && '1' }),
    ...(channels.length > 0
      ? [next('other-channel', { channel: channels[chance.below(channels.length)] })]
      : []),
    ...(isRaised && higher.length > 0
      ? [next('higher-level', { level: higher[chance.below(higher.length)] })]
      : []),
  ]
}

/** Ways in which the units of a period can do one thing more. */
export const moreWork = (
  compiled: CompiledCriteria,
  maker: WorldMaker,
  { activities, units }: ScoringInput,
  chance: Chance,
  recordedLate: boolean,
): readonly MoreWork[] => {
  const worker = chance.happens(85) ? 'unit' : (units.at(-1)?.id ?? 'unit')
  const fresh = Array.from(
    { length: 3 },
    (): MoreWork => ({
      how: 'new',
      repeats: null,
      activity: { ...maker.activity(chance, worker, id), link: undefined, event: undefined },
    }),
  )
  const shared = activities.filter(({ link, event }) => link !== undefined || event !== undefined)
  const known = shared[chance.below(Math.max(1, shared.length))]
  if (!known) return fresh
  const last = recordedLate
    ? maker.period.from
    : activities.reduce((latest, { date }) => (date > latest ? date : latest), known.date)
  return [...fresh, ...furtherWork(compiled, known, chance, last)]
}

import { dateOf, dayNumber, monthStart } from '../calendar/day.ts'
import { dayOfPeriod } from '../calendar/day-of-period.ts'
import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Activity, Declaration, Mark, Period, ScoringInput, Unit } from '../input.ts'
import { limitsOf } from '../language/curves/curve-words.ts'
import { deadlinesIn } from '../language/expressions/days.ts'
import { placedDeep } from '../language/expressions/expression-words.ts'
import { placedExpressions } from '../language/reading/places.ts'
import type { CriteriaSet } from '../language/schema/criteria-set.ts'
import type { Measure } from '../language/schema/fact-definition.ts'
import { isMeasure } from '../language/schema/kinds.ts'
import type { Chance } from './chance.ts'
import { tellingNumbers } from './telling-numbers.ts'

type Some<T> = readonly [T, ...T[]]

/** Makes small imaginary periods in which rules are about to change their mind. */
export interface WorldMaker {
  readonly period: Period
  readonly world: (chance: Chance) => ScoringInput
  /** An activity that some measure of the set reads. */
  readonly activity: (chance: Chance, unit: string, id: string) => Activity
}

/** One year of the time in which the set is used, or less where it ends before. */
export const samplePeriod = ({ effective }: CriteriaSet): Period => {
  const year = dateOf(dayNumber(monthStart(effective.from, 12)) - 1)
  return { from: effective.from, to: effective.to && effective.to < year ? effective.to : year }
}

const someOf = <T>(items: readonly T[], otherwise: T): Some<T> =>
  items.length > 0 ? (items as Some<T>) : [otherwise]

const isSmallWhole = (number: string): boolean => /^\d{1,2}$/.test(number)

export const worldMaker = ({ set }: CompiledCriteria): WorldMaker => {
  const { vocabulary } = set
  const period = samplePeriod(set)
  const numbers = tellingNumbers(set)
  const wholes = someOf(
    numbers.filter(number => /^\d+$/.test(number)),
    '1',
  )
  const few = someOf(wholes.filter(isSmallWhole), '1')
  const kinds = someOf(Object.keys(vocabulary.unitKinds), 'unit')
  const measures = someOf(
    Object.values(set.facts).flatMap(fact => (isMeasure(fact) ? [fact] : [])),
    { count: 'activities' } as Measure,
  )
  const deadlines = placedExpressions(set)
    .flatMap(placedDeep)
    .flatMap(({ item }) => deadlinesIn(item))
  const markedLines = set.groups.flatMap(group => linesWithMarks(group))
  const lastDay = dayNumber(period.to)

  const dayIn = (chance: Chance, from: string, to: string): string => {
    const [first, last] = [dayNumber(from), dayNumber(to)]
    return dateOf(first + chance.below(Math.max(1, last - first + 1)))
  }
  const termOf = (
    chance: Chance,
    named: readonly string[] | undefined,
    all: Readonly<Record<string, unknown>>,
  ): string | undefined => {
    if (named) return chance.pick(someOf(named, ''))
    const terms = Object.keys(all)
    return terms.length > 0 && chance.happens(70) ? chance.pick(terms as unknown as Some<string>) : undefined
  }

  const activity = (chance: Chance, unit: string, id: string): Activity => {
    const { where = {} } = chance.pick(measures)
    const levels = Object.keys(vocabulary.levels)
    const highEnough = where.levelAtLeast && levels.slice(levels.indexOf(where.levelAtLeast))
    const from = where.from === undefined ? period.from : dayOfPeriod(where.from, period.from)
    const to = where.to === undefined ? period.to : dayOfPeriod(where.to, period.from)
    const isDocumented = where.evidence === undefined ? chance.happens(50) : where.evidence === 'present'
    const audience = chance.pick(numbers)
    return {
      id,
      unit,
      date: dayIn(chance, from < period.from ? period.from : from, to > period.to ? period.to : to),
      kind: termOf(chance, where.kind ?? someOf(Object.keys(vocabulary.kinds), 'activity'), {}) as string,
      channel: termOf(chance, where.channel, vocabulary.channels),
      level: termOf(chance, where.level ?? (highEnough || undefined), vocabulary.levels),
      partner: termOf(chance, where.partner, vocabulary.partners ?? {}),
      quantity: chance.happens(60) ? '1' : chance.pick(numbers),
      reached: chance.happens(50) ? chance.pick(numbers) : undefined,
      audience: chance.happens(50) ? audience : undefined,
      evidence: isDocumented ? 'document' : undefined,
      link: chance.happens(25) ? chance.pick(['link-1', 'link-2']) : undefined,
      event: chance.happens(25) ? chance.pick(['event-1', 'event-2']) : undefined,
      status: 'verified',
    }
  }

  /** A few bunches of like activities, as many in each as some threshold asks for. */
  const activities = (chance: Chance, units: readonly Unit[]): Activity[] => {
    const made: Activity[] = []
    for (let bunches = chance.below(5); bunches > 0; bunches--) {
      const unit = chance.happens(75) ? 'unit' : chance.pick(units as unknown as Some<Unit>).id
      const like = activity(chance, unit, '')
      const size = chance.happens(60) ? 1 : Math.min(24, Number(chance.pick(few)))
      for (let i = 0; i < size; i++)
        made.push({
          ...like,
          id: `activity-${String(made.length).padStart(3, '0')}`,
          date: size > 1 ? activityDay(chance, like) : like.date,
          link: size > 1 ? undefined : like.link,
          event: size > 1 ? undefined : like.event,
        })
    }
    return made
  }
  const activityDay = (chance: Chance, like: Activity): string =>
    chance.happens(70) ? dayIn(chance, period.from, period.to) : like.date

  const declarations = (chance: Chance, unit: Unit): Declaration[] =>
    Object.entries(set.declarations).flatMap(([fact, { type, appliesTo }]) => {
      if (appliesTo?.includes(unit.kind) === false) return []
      const due = deadlines.find(({ date }) => date === fact)?.deadline ?? period.to
      const dueDay = dayNumber(dayOfPeriod(due, period.from)) - 10 + chance.below(21)
      const value = {
        'yes-no': () => (chance.happens(70) ? 'yes' : 'no'),
        count: () => chance.pick(wholes),
        number: () => chance.pick(numbers),
        date: () => dateOf(Math.min(dueDay, lastDay)),
      }[type]()
      return [{ unit: unit.id, fact, value, status: 'verified' as const }]
    })

  const marks = (chance: Chance, unit: Unit): Mark[] =>
    markedLines.map(({ line, points }) => ({
      unit: unit.id,
      line,
      member: 'TV1',
      points: chance.pick(points),
      reason: 'sample',
    }))

  return {
    period,
    activity,
    world: chance => {
      const attributes = (): Unit['attributes'] =>
        Object.fromEntries(
          Object.keys(set.attributes).map(id => [id, chance.happens(40) ? '10' : chance.pick(wholes)]),
        )
      const kind = chance.pick(kinds)
      const units: readonly Unit[] = [
        { id: 'unit', name: 'unit', kind, block: 'block', attributes: attributes() },
        { id: 'peer', name: 'peer', kind, block: 'block', attributes: attributes() },
        {
          id: 'sub-unit',
          name: 'sub-unit',
          kind: chance.pick(kinds),
          block: 'sub-units',
          attributes: attributes(),
          parent: 'unit',
        },
      ]
      return {
        period,
        asOf: period.to,
        units,
        activities: activities(chance, units),
        declarations: units.flatMap(unit => declarations(chance, unit)),
        marks: units.flatMap(unit => marks(chance, unit)),
        rulings: [],
        holds: [],
      }
    },
  }
}

const linesWithMarks = (
  group: CriteriaSet['groups'][number],
): readonly { readonly line: string; readonly points: Some<string> }[] => [
  ...(group.criteria ?? [])
    .flatMap(({ lines }) => lines)
    .flatMap(({ id, points }) => {
      const limits = limitsOf(points)
      return limits ? [{ line: id, points: [limits.from, limits.to] as const }] : []
    }),
  ...(group.groups ?? []).flatMap(linesWithMarks),
]

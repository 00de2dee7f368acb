import type { CriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, Declaration, Mark, Ruling, ScoringInput, Unit } from '@thidua/scoring/records'
import { decimal, type Pick } from './pick.ts'
import { words } from './random-set.ts'

const periods = [
  { from: '2023-09-01', to: '2024-05-31' },
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2024-02-10', to: '2024-04-20' },
  { from: '2024-03-01', to: '2024-03-31' },
] as const

const date = (pick: Pick): string =>
  `${pick.of(['2023-08', '2023-09', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-12'])}-${pick.of(
    ['01', '09', '10', '15', '20', '28', '29'],
  )}`

/**
 * Units in a tree of three levels; a parent never shares a block with its descendants, so that a figure of
 * a block never needs the parent that reads it.
 */
const randomUnits = (pick: Pick): Unit[] => {
  const units: Unit[] = []
  pick.list(1, 9, i => {
    const possible = units.filter(unit => unit.block !== 'leaves')
    const parent = possible.length > 0 && pick.chance(40) ? pick.of(possible) : undefined
    const level = parent === undefined ? pick.of(['roots', 'middle', 'leaves', 'leaves']) : undefined
    units.push({
      id: `u${i + 1}`,
      name: `Đơn vị ${i + 1}`,
      kind: pick.of(words.unitKinds),
      block: level ?? (parent?.block === 'roots' ? pick.of(['middle', 'leaves']) : 'leaves'),
      attributes: Object.fromEntries(
        words.attributes.filter(() => pick.chance(85)).map(id => [id, decimal(pick, 0, 40, 0)]),
      ),
      ...(parent ? { parent: parent.id } : {}),
    })
  })
  return units
}

const status = (pick: Pick) => pick.of(['verified', 'verified', 'verified', 'submitted', 'rejected'] as const)

const randomActivity = (pick: Pick, i: number, units: readonly Unit[]): Activity => ({
  id: `a${String(pick.int(0, 99))}-${i}`,
  unit: pick.chance(97) ? pick.of(units).id : 'stranger',
  date: date(pick),
  kind: pick.chance(97) ? pick.of(words.kinds) : 'unheard-of',
  ...pick.maybe(80, () => ({ channel: pick.chance(95) ? pick.of(words.channels) : 'pigeon' })),
  ...pick.maybe(70, () => ({ level: pick.of(words.levels) })),
  ...pick.maybe(30, () => ({ partner: pick.of(words.partners) })),
  quantity: decimal(pick, 0, 9),
  ...pick.maybe(40, () => ({ reached: decimal(pick, 0, 90, 0) })),
  ...pick.maybe(40, () => ({ audience: decimal(pick, 0, 90, 0) })),
  ...pick.maybe(60, () => ({ evidence: pick.of(['https://vd.example/1', 'bien-ban', '']) })),
  ...pick.maybe(50, () => ({ link: pick.of(['l1', 'l2', '']) })),
  ...pick.maybe(50, () => ({ event: pick.of(['e1', 'e2', '']) })),
  status: status(pick),
})

const declaredText = (pick: Pick, type: string): string => {
  if (type === 'yes-no') return pick.of(['yes', 'no'])
  if (type === 'date') return date(pick)
  return type === 'count' ? decimal(pick, 0, 6, 0) : decimal(pick, -3, 12)
}

const declarationsOf = (pick: Pick, { id }: Unit): Declaration[] => {
  const isDiligent = pick.chance(75)
  return Object.entries(words.declarations).flatMap(([fact, type]) =>
    pick.list(isDiligent ? 1 : 0, isDiligent && pick.chance(90) ? 1 : 2, () => ({
      unit: id,
      fact,
      value: declaredText(pick, type),
      status: status(pick),
      ...pick.maybe(15, () => ({ verifiedValue: declaredText(pick, type) })),
    })),
  )
}

const linesOf = (groups: CriteriaSet['groups']): string[] =>
  groups.flatMap(group => [
    ...(group.criteria ?? []).flatMap(({ lines }) => lines.map(({ id }) => id)),
    ...linesOf([...(group.groups ?? [])]),
  ])

const marksOf = (pick: Pick, { id }: Unit, lines: readonly string[]): Mark[] =>
  lines.flatMap(line =>
    pick.list(pick.chance(85) ? 1 : 0, 5, i => ({
      unit: id,
      line,
      member: `TV${i + 1}`,
      points: decimal(pick, -1, 10),
      reason: 'lý do',
      ...pick.maybe(15, () => ({ recused: true })),
    })),
  )

const randomRuling = (
  pick: Pick,
  i: number,
  units: readonly Unit[],
  criteria: readonly string[],
): Ruling => ({
  id: `r${i + 1}`,
  unit: pick.of(units).id,
  criterion: pick.of(criteria),
  decision: pick.chance(50) ? { kind: 'not-applicable' } : { kind: 'points', points: decimal(pick, -1, 10) },
  author: 'Hội đồng',
  reason: 'lý do',
  document: 'BB',
})

const pastPeriods = [
  { from: '2020-09-01', to: '2021-05-31' },
  { from: '2021-09-01', to: '2022-05-31' },
  { from: '2022-09-01', to: '2023-05-31' },
  // Inside the period that is scored, or overlapping it.
  { from: '2024-03-10', to: '2024-03-10' },
]

/** Former units, who are not scored any more. */
const former = ['f1', 'f2']

const randomPast = (pick: Pick, { ratings, commendations }: CriteriaSet, units: readonly Unit[]) => {
  const awards = commendations.map(({ id }) => id)
  const everyone = [...units.map(({ id }) => id), ...former]
  const diligence = pick.of([20, 80, 95])
  return {
    history: pastPeriods.flatMap(period =>
      everyone
        .filter(() => pick.chance(diligence))
        .map(unit => ({
          unit,
          period,
          rating: ratings.length > 0 && pick.chance(85) ? pick.of(ratings).id : null,
          commendations: awards.length > 0 && pick.chance(50) ? pick.some(awards) : [],
          document: 'QĐ',
        })),
    ),
    // The days lie before the period; what is handed over within it is added by `withFormer`.
    successions: pick.list(0, 3, () => ({
      from: pick.of([...former, 'f3']),
      to: pick.of([...everyone.filter(id => id !== 'f1')]),
      on: pick.of(['2022-07-01', '2023-07-01']),
      document: 'NQ',
    })),
  }
}

const criteriaOf = (groups: CriteriaSet['groups']): string[] =>
  groups.flatMap(group => [
    ...(group.criteria ?? []).map(({ id }) => id),
    ...criteriaOf([...(group.groups ?? [])]),
  ])

/**
 * Makes some units near copies of others in their block, so that totals tie and tie-breaks have work: the copy
 * repeats all records but for one here and there.
 */
const withTwins = (pick: Pick, input: ScoringInput): ScoringInput => {
  const pairs = input.units.flatMap((unit, i) => {
    const model = input.units.slice(0, i).find(({ block }) => block === unit.block)
    return model && pick.chance(35) ? [{ unit, model }] : []
  })
  const repeated = <T extends { readonly unit: string }>(items: readonly T[]): T[] =>
    pairs.reduce<T[]>(
      (all, { unit, model }) => [
        ...all.filter(item => item.unit !== unit.id),
        ...all
          .filter(item => item.unit === model.id && !pick.chance(6))
          .map(item => ({ ...item, unit: unit.id })),
      ],
      [...items],
    )
  const units = input.units.map(unit => {
    const model = pairs.find(pair => pair.unit === unit)?.model
    return model ? { ...unit, kind: model.kind, attributes: model.attributes } : unit
  })
  return {
    ...input,
    units,
    activities: repeated(input.activities).map((activity, i) => ({ ...activity, id: `${activity.id}-${i}` })),
    declarations: repeated(input.declarations),
    marks: repeated(input.marks),
  }
}

/** Units that are gone within the period, by steps that may fork, meet, ring or go back in time, with their records. */
const withFormer = (pick: Pick, set: CriteriaSet, input: ScoringInput): ScoringInput => {
  const gone = [...former, 'f3', 'f4'].map(id => ({ ...(input.units[0] as Unit), id }))
  const ids = gone.map(({ id }) => id)
  const heirs = input.units.slice(0, 2).map(({ id }) => id)
  const criteria = criteriaOf(set.groups)
  const lines = linesOf(set.groups)
  const steps = ids.flatMap(from =>
    pick.list(pick.chance(80) ? 1 : 0, pick.chance(80) ? 1 : 2, () => ({
      from,
      to: pick.of([...heirs, ...heirs, ...ids]),
      on: pick.of(['2024-03-10', '2024-03-10', '2024-03-20', '2024-03-20', '2023-08-20']),
      document: 'NQ',
      ...pick.maybe(30, () => ({ inherits: pick.chance(70) })),
    })),
  )
  return {
    ...input,
    successions: [...(input.successions ?? []), ...steps],
    activities: [
      ...input.activities,
      ...pick.list(0, 12, i => ({ ...randomActivity(pick, i, gone), id: `former-${i}` })),
    ],
    declarations: [
      ...input.declarations.filter(() => pick.chance(85)),
      ...gone.flatMap(unit => declarationsOf(pick, unit)),
    ],
    marks: [
      ...input.marks.filter(() => pick.chance(70)),
      ...(input.marks.length > 0 ? gone.flatMap(unit => marksOf(pick, unit, lines)) : []),
    ],
    rulings: [
      ...input.rulings,
      ...(criteria.length === 0 ? [] : pick.list(0, 4, i => randomRuling(pick, i + 10, gone, criteria))),
    ],
    ...(input.gateRulings && {
      gateRulings: [
        ...input.gateRulings,
        ...input.gateRulings.map(ruling => ({ ...ruling, id: `${ruling.id}f`, unit: pick.of(ids) })),
      ],
    }),
    holds: [...input.holds, ...input.holds.map(hold => ({ ...hold, id: `${hold.id}f`, unit: pick.of(ids) }))],
  }
}

/** A random period for a set that `randomSet` made. */
export const randomInput = (pick: Pick, set: CriteriaSet): ScoringInput => {
  const units = randomUnits(pick)
  const usesMarks = JSON.stringify(set.groups).includes('"marks"')
  const criteria = criteriaOf(set.groups)
  const stays = pick.chance(set.policies.succession ? 20 : 85)
  const withoutFormer = withTwins(pick, {
    period: pick.of(periods),
    asOf: '2024-06-15',
    units,
    activities: pick.list(0, 40, i => randomActivity(pick, i, units)),
    declarations: units.flatMap(unit => declarationsOf(pick, unit)),
    marks: usesMarks ? units.flatMap(unit => marksOf(pick, unit, linesOf(set.groups))) : [],
    rulings: criteria.length === 0 ? [] : pick.list(0, 3, i => randomRuling(pick, i, units, criteria)),
    ...pick.maybe(60, () => randomPast(pick, set, units)),
    ...pick.maybe(40, () => ({
      gateRulings:
        set.gates.length === 0
          ? []
          : pick.list(1, 3, i => ({
              id: `g${i + 1}`,
              unit: pick.of(units).id,
              gate: pick.of(set.gates).id,
              author: 'Hội đồng',
              reason: 'lý do',
              document: 'BB',
            })),
    })),
    holds: pick.list(0, 2, i => ({
      id: `h${i + 1}`,
      unit: pick.of(units).id,
      from: pick.of(['2024-06-01', '2024-06-15', '2024-06-16']),
      ...pick.maybe(50, () => ({ until: pick.of(['2024-06-14', '2024-06-15', '2024-07-01']) })),
      reason: 'đang xác minh',
      document: 'CV',
    })),
  })
  return stays ? withoutFormer : withFormer(pick, set, withoutFormer)
}

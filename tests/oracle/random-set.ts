import { decimal, type Pick } from './pick.ts'
import { deadline, type Names, randomExpression } from './random-expression.ts'
import { randomOutcomes } from './random-outcomes.ts'
import { randomGroups } from './random-table.ts'
import { roundingModes } from './rounding.ts'

const label = { vi: 'nhãn', en: 'label' }
const terms = (ids: readonly string[]) => Object.fromEntries(ids.map(id => [id, { label }]))

/** The words that random sets and random inputs share. */
export const words = {
  unitKinds: ['ka', 'kb', 'kc'],
  kinds: ['article', 'post', 'meeting', 'award'],
  channels: ['portal', 'fanpage', 'zalo'],
  levels: ['unit', 'district', 'province'],
  partners: ['paper', 'radio'],
  attributes: ['staff', 'schools'],
  declarations: {
    issued: 'yes-no',
    handled: 'yes-no',
    cases: 'count',
    share: 'number',
    debt: 'number',
    sent: 'date',
    held: 'date',
  },
} as const

const amounts = ['quantity', 'reached', 'audience'] as const

const randomFilter = (pick: Pick) => ({
  ...pick.maybe(40, () => ({ kind: pick.some(words.kinds) })),
  ...pick.maybe(30, () => ({ channel: pick.some(words.channels) })),
  ...pick.maybe(15, () => ({ level: pick.some(words.levels) })),
  ...pick.maybe(15, () => ({ levelAtLeast: pick.of(words.levels) })),
  ...pick.maybe(15, () => ({ partner: pick.some(words.partners) })),
  ...pick.maybe(20, () => ({ evidence: pick.of(['present', 'missing']) })),
  ...pick.of([
    () => ({}),
    () => ({}),
    () => ({ from: deadline(pick) }),
    () => ({ to: deadline(pick) }),
    () => ({ from: pick.of(['2023-10-15', '2024-02-10']), to: pick.of(['2024-02-10', '2024-03-31']) }),
  ])(),
})

const randomFactors = (pick: Pick) => {
  const [by, ids] = pick.of([
    ['kind', words.kinds],
    ['channel', words.channels],
    ['level', words.levels],
    ['partner', words.partners],
  ] as const)
  const of = Object.fromEntries(pick.some<string>(ids).map(id => [id, decimal(pick, 0, 3)]))
  return { factors: { by, of } }
}

const randomMeasure = (pick: Pick): unknown => {
  const where = pick.maybe(75, () => ({ where: randomFilter(pick) }))
  const factors = (): object => pick.maybe(35, () => randomFactors(pick))
  return pick.of([
    () => ({ count: 'activities', ...where, ...factors() }),
    () => ({ sum: pick.of(amounts), ...where, ...factors() }),
    () => ({ distinct: pick.of(['month', 'quarter', 'channel', 'kind', 'level', 'partner']), ...where }),
  ])()
}

const randomRounding = (pick: Pick): unknown =>
  pick.chance(50) ? 'none' : { places: String(pick.int(0, 3)), mode: pick.of(roundingModes) }

const randomPolicies = (
  pick: Pick,
  groups: readonly string[],
  criteria: readonly string[],
  facts: readonly string[],
  gated: object,
  isSecond: boolean,
) => ({
  ...(isSecond ? pick.maybe(30, () => ({ knownAtLeast: pick.of(['0.3', '0.5', '0.8', '1']) })) : {}),
  missing: pick.of(['zero', 'zero', 'excluded', 'unresolved']),
  notApplicable: pick.of(['rescale-group', 'rescale-table', 'no-rescale']),
  rounding: {
    line: randomRounding(pick),
    criterion: randomRounding(pick),
    group: randomRounding(pick),
    total: randomRounding(pick),
    print: String(pick.int(0, 3)),
  },
  totals: {
    ...pick.maybe(30, () => ({ bonusCap: decimal(pick, 0, 4, 1) })),
    ...pick.maybe(30, () => ({ deductionCap: decimal(pick, 0, 4, 1) })),
    ...pick.maybe(20, () => ({ maximum: `${pick.int(5, 20)}.5` })),
    ...pick.maybe(20, () => ({ minimum: String(pick.int(-2, 3)) })),
  },
  ranking: {
    basis: pick.of(['rounded', 'exact']),
    tieBreak: pick
      .list(0, 4, () =>
        pick.of([
          () => ({ group: pick.of(groups) }),
          () => ({ criterion: pick.of(criteria.length > 0 ? criteria : ['c1']) }),
          () => ({
            fact: pick.of(facts),
            ...pick.maybe(60, () => ({ better: pick.of(['higher', 'lower']) })),
          }),
          () => ({ component: pick.of(['standard', 'bonus', 'deduction']) }),
        ])(),
      )
      .filter(key => criteria.length > 0 || !('criterion' in (key as object))),
    ...gated,
  },
  duplicates: pick.list(0, 2, () => ({
    by: pick.of(['link', 'event']),
    counts: pick.of(['once', 'per-channel']),
  })),
  ...pick.maybe(40, () => ({ highestLevelOnly: pick.some(words.kinds) })),
})

const combinations: Readonly<Record<string, readonly string[]>> = {
  'yes-no': ['any', 'every'],
  count: ['sum', 'largest'],
  number: ['sum', 'largest'],
  date: ['largest'],
}

const randomSuccession = (pick: Pick) => ({
  declarations: Object.fromEntries(
    Object.entries(words.declarations)
      .filter(() => pick.chance(75))
      .map(([fact, type]) => [fact, pick.of(combinations[type] ?? [])]),
  ),
})

/** Few different totals, with nothing to tell equal ones apart. */
const withTies = (policies: ReturnType<typeof randomPolicies>, gated: object) => ({
  ...policies,
  missing: 'zero',
  rounding: { ...policies.rounding, total: { places: '0', mode: 'half-up' } },
  totals: { minimum: '0', maximum: '4' },
  ranking: { basis: 'rounded', tieBreak: [], ...gated },
})

/** What becomes of units under a gate, where gates ask nothing that depends on it. */
const randomGated = (pick: Pick, { gates, ratings }: ReturnType<typeof randomOutcomes>): object => {
  const asks = (part: unknown, word: string): boolean => JSON.stringify(part).includes(`"${word}":`)
  const closing = gates.filter(({ effect }) => effect !== 'lower-one')
  const isRing = asks(closing, 'place') || (asks(closing, 'rating') && asks([ratings, gates], 'place'))
  if (isRing || closing.length === 0) return {}
  const isRatedUnplaced = asks(ratings, 'quota') && closing.some(({ effect }) => effect === 'no-commendation')
  const place = pick.of(isRatedUnplaced ? ['ranked', 'after'] : ['ranked', 'after', 'unranked', 'unranked'])
  return { gated: { place, seat: pick.of(['next', 'vacant']) } }
}

/** A random criteria set, as plain data for the parser; always a valid one. */
export const randomSet = (pick: Pick): Record<string, unknown> => {
  const isSecond = pick.chance(70)
  // An open vote on one rating that decides who meets the quota of the next takes ties, and two quotas in a row.
  const isSteep = pick.chance(12)
  const declared = Object.keys(words.declarations)
  const names: Names = {
    facts: [...words.attributes, ...declared.filter(id => id !== 'sent' && id !== 'held')],
    dates: ['sent', 'held'],
    yesNos: ['issued', 'handled'],
    points: [],
    unitKinds: words.unitKinds,
    inLine: false,
    children: false,
    isSecond,
  }
  const facts: Record<string, unknown> = {}
  const known = [...names.facts]
  pick.list(1, 6, i => {
    facts[`m${i + 1}`] = randomMeasure(pick)
    known.push(`m${i + 1}`, `m${i + 1}`)
  })
  pick.list(0, 3, i => {
    facts[`f${i + 1}`] = { label, value: randomExpression(pick, { ...names, facts: [...known] }) }
    known.push(`f${i + 1}`)
  })
  const all = { ...names, facts: known }
  const { table, criteria, groups } = randomGroups(pick, { ...all, inLine: true, children: true })
  const outcomes = randomOutcomes(pick, { ...all, points: criteria, children: true }, groups, isSteep)
  const gated = isSecond ? pick.maybe(70, () => randomGated(pick, outcomes)) : {}
  const policies = randomPolicies(pick, groups, criteria, known, gated, isSecond)
  return {
    format: isSecond ? '2' : '1',
    id: 'random',
    version: '2024-01-01',
    title: label,
    effective: { from: '2023-01-01', by: 'period' },
    nominal: pick.of(['100', '100', '8', '2.5']),
    sources: {},
    vocabulary: {
      unitKinds: terms(words.unitKinds),
      kinds: terms(words.kinds),
      channels: terms(words.channels),
      levels: terms(words.levels),
      partners: terms(words.partners),
    },
    attributes: terms(words.attributes),
    declarations: Object.fromEntries(
      Object.entries(words.declarations).map(([id, type]) => [
        id,
        { label, type, ...pick.maybe(10, () => ({ appliesTo: pick.some(words.unitKinds) })) },
      ]),
    ),
    facts,
    groups: table,
    policies: {
      ...(isSteep ? withTies(policies, gated) : policies),
      ...pick.maybe(40, () => ({ succession: randomSuccession(pick) })),
    },
    ...outcomes,
  }
}

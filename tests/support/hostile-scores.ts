import { letterSet, schoolYear } from './letter-set.ts'
import { criterion, group, line, smallSet } from './small-set.ts'

/** What once kept everybody waiting, or ended the server, sent to `POST /score` without a token. */
export interface HostileScore {
  readonly name: string
  readonly body: () => string
  readonly code: string
  readonly params?: Readonly<Record<string, string>>
  readonly status?: number
}

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
const named = <T>(count: number, id: string, make: (i: number) => T): Record<string, T> =>
  Object.fromEntries(many(count, i => [`${id}${i}`, make(i)]))

const label = { vi: 'x', en: 'x' }
const period = { from: '2024-01-01', to: '2024-12-31' }

const units = (count: number, rest: (i: number) => object = () => ({})) =>
  many(count, i => ({ id: `u${i}`, name: 'u', kind: 'school', block: 'b', ...rest(i) }))

const request = (criteriaSet: unknown, rest: object) => JSON.stringify({ criteriaSet, period, ...rest })

const perItem = { perItem: { points: '1' } }
const lines = (count: number, value: (i: number) => unknown = () => 'n') =>
  many(count, i => line(`l${i}`, { value: value(i), points: perItem }))
const facts = { n: { count: 'activities' } }

/** Lines in as many criteria as they need. */
const setOf = (own: unknown[], rest: Parameters<typeof smallSet>[1] = {}) => {
  const criteria = many(Math.ceil(own.length / 64), i =>
    criterion(`c${i}`, i === 0 ? '100' : '0', own.slice(i * 64, (i + 1) * 64)),
  )
  return smallSet([group('G', criteria)], { facts, ...rest })
}

const commendation = (i: number) => ({
  ...{ id: `form${i}`, label },
  eligible: [{ label, when: { value: 'n', atLeast: '1' } }],
})

const deepJson = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** The inputs of the findings, and their kin. */
export const hostileScores: readonly HostileScore[] = [
  {
    name: '3,008 lines for 5,000 units',
    body: () => request(setOf(lines(3008)), { units: units(5000) }),
    code: 'too-much-to-score',
    params: { what: 'lines', units: '5000', each: '3008', found: '15040000', most: '300000' },
  },
  {
    name: '64 percentiles of 5,000 units',
    body: () => request(setOf(lines(64, () => ({ percentile: 'n' }))), { units: units(5000) }),
    code: 'too-much-to-score',
    params: { what: 'lines', found: '320000' },
  },
  {
    name: '200 commendations for 5,000 units',
    body: () => request(setOf(lines(1), { commendations: many(200, commendation) }), { units: units(5000) }),
    code: 'too-much-to-score',
    params: { what: 'outcomes', found: '2000000', most: '300000' },
  },
  {
    name: '80 explanations of 3,000 lines',
    body: () => request(setOf(lines(3000)), { units: units(80), explain: units(80).map(({ id }) => id) }),
    code: 'too-much-to-score',
    params: { what: 'explained', found: '240080' },
  },
  {
    name: '20,000 unknown keys',
    body: () =>
      request({ ...setOf(lines(1)), ...named(20_000, `${'key'.repeat(15)}-`, () => 1) }, { units: units(1) }),
    code: 'more-issues',
    params: { count: '19900' },
  },
  {
    name: '10,000 unknown names among 2,000 known ones',
    body: () => {
      const set = setOf(lines(1), {
        policies: { highestLevelOnly: many(10_000, i => `unheard-of-name-${i}`) },
      })
      const kinds = named(2000, 'heard-of-name-', () => ({ label }))
      return request({ ...set, vocabulary: { ...(set.vocabulary as object), kinds } }, { units: units(1) })
    },
    code: 'more-issues',
    params: { count: '9900' },
  },
  {
    name: '20,000 activities that the set does not know, told apart',
    body: () => {
      const activities = many(20_000, i => ({ id: `a${i}`, unit: 'u0', date: '2024-02-01', kind: `k${i}` }))
      return request(setOf(lines(1)), { units: units(1), activities, strict: true })
    },
    code: 'more-issues',
  },
  {
    name: 'parents 5,000 deep',
    body: () =>
      request(setOf(lines(1, () => ({ children: 'score', as: 'sum' }))), {
        units: units(5000, i => (i === 0 ? {} : { parent: `u${i - 1}` })),
      }),
    code: 'nested-too-deep',
    params: { deepest: '64' },
  },
  {
    name: '5,000 changes of one unit',
    body: () =>
      request(setOf(lines(1), { policies: { succession: { declarations: {} } } }), {
        units: [{ ...units(1)[0], id: 'g5000' }],
        successions: many(5000, i => ({ from: `g${i}`, to: `g${i + 1}`, on: '2024-02-01', document: 'QĐ' })),
      }),
    code: 'succession-leads-back',
  },
  {
    name: 'lists 100,000 deep',
    body: () => `{"criteriaSet":${deepJson(100_000)}}`,
    code: 'nested-too-deep',
    params: { deepest: '100' },
  },
  {
    name: 'a text that never ends',
    body: () => `{"criteriaSet":"${'\\'.repeat(1_000_001)}`,
    code: 'malformed-json',
    status: 400,
  },
]

const kinds = Object.keys(letterSet.vocabulary.kinds)
const channels = Object.keys(letterSet.vocabulary.channels)

/** All units of a province in 50 blocks, and their year. */
export const wholeProvince = (activities = 30_000): string =>
  JSON.stringify({
    criteriaSet: letterSet,
    period: schoolYear,
    units: many(1046, i => ({
      ...{ id: `dv${i}`, name: `Đơn vị ${i}`, kind: 'affiliated-school', block: `khoi-${i % 50}` },
      attributes: { staff: '40', pupils: String(300 + i) },
    })),
    activities: many(activities, i => ({
      ...{ id: `hd${i}`, unit: `dv${(i * 7) % 1046}`, date: `2024-0${1 + (i % 5)}-1${i % 9}` },
      ...{ kind: kinds[i % kinds.length], channel: channels[i % channels.length] },
    })),
  })

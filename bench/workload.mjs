// A deterministic workload: units × 200 activities, 12 kinds, 5 channels, 4 levels with factors, 24 criteria in
// 3 weighted groups, 20 blocks; 2% of the rows repeat a link, and events count at their highest level only.
import { dateOf, dayNumber } from './calendar.mjs'

const label = text => ({ vi: text, en: text })
export const kinds = [
  'article',
  'broadcast',
  'meeting',
  'press',
  'photo',
  'video',
  'leaflet',
  'event',
  'training',
  'online',
  'exhibition',
  'campaign',
]
export const channels = ['newspaper', 'radio', 'tv', 'web', 'social']
export const levels = ['l1', 'l2', 'l3', 'l4']
const kindShares = [0.25, 0.12, 0.12, 0.1, 0.08, 0.06, 0.07, 0.05, 0.05, 0.05, 0.03, 0.02]
const channelShares = [0.28, 0.2, 0.12, 0.25, 0.15]
const levelShares = [0.5, 0.25, 0.15, 0.1]
/** Points per item and caps, in hundredths of a point. */
export const rates = [10, 30, 50, 25, 5, 45, 2, 75, 60, 15, 90, 125]
export const caps = kindShares.map(
  (share, k) => Math.ceil(((157 * share * 1.7 * rates[k]) / 100) * 1.12) * 100,
)
export const factors = [100, 125, 150, 200]
export const bands = [
  [
    [0, 0],
    [20, 200],
    [30, 400],
    [40, 600],
    [55, 800],
  ],
  [
    [0, 0],
    [15, 150],
    [25, 300],
    [35, 450],
    [50, 600],
  ],
  [
    [0, 0],
    [20, 100],
    [35, 250],
    [45, 400],
    [60, 550],
  ],
  [
    [0, 0],
    [100, 250],
    [140, 500],
    [160, 750],
    [190, 1000],
  ],
]
export const weights = [50, 30, 20]
export const ratings = [
  ['excellent', 4300],
  ['good', 3700],
  ['fair', 3000],
  ['weak', null],
]
export const blocks = 20
export const period = { from: '2025-01-01', to: '2025-12-31' }
export const firstDay = dayNumber('2024-12-01')
export const days = 427
export const dates = Array.from({ length: days }, (_, d) => dateOf(firstDay + d))

const points = hundredths => (hundredths / 100).toFixed(2)
const line = (id, value, curve, rest = {}) => ({
  id: `${id}.1`,
  label: label(id),
  value,
  points: curve,
  ...rest,
})
const criterion = (id, standard, one) => ({ id, label: label(id), clause: '1', standard, lines: [one] })
const present = { evidence: 'present' }
const perItem = rate => ({ perItem: { points: points(rate) } })

/** The criteria set of the workload: the same rules that the hand-written loops have in code. */
export const criteriaSet = (change = rate => rate) => ({
  format: '1',
  id: 'bench',
  version: '2025-01-01',
  title: label('bench'),
  effective: { from: '2025-01-01', by: 'period' },
  nominal: '1000',
  sources: {},
  vocabulary: {
    unitKinds: { unit: { label: label('unit') } },
    kinds: Object.fromEntries(kinds.map(kind => [kind, { label: label(kind) }])),
    channels: Object.fromEntries(channels.map(channel => [channel, { label: label(channel) }])),
    levels: Object.fromEntries(levels.map(level => [level, { label: label(level) }])),
  },
  attributes: Object.fromEntries(['plan', 'plan-articles', 'staff'].map(id => [id, { label: label(id) }])),
  declarations: { 'on-time': { label: label('on time'), type: 'yes-no' } },
  facts: {
    ...Object.fromEntries(
      kinds.map(kind => [
        `points-${kind}`,
        {
          sum: 'quantity',
          where: { ...present, kind: [kind] },
          factors: {
            by: 'level',
            of: Object.fromEntries(levels.map((level, i) => [level, points(factors[i])])),
          },
        },
      ]),
    ),
    newspaper: { count: 'activities', where: { ...present, channel: ['newspaper'] } },
    radio: { count: 'activities', where: { ...present, channel: ['radio'] } },
    high: { count: 'activities', where: { ...present, levelAtLeast: 'l3' } },
    proven: { count: 'activities', where: present },
    quantity: { sum: 'quantity', where: present },
    articles: { count: 'activities', where: { ...present, kind: kinds.slice(0, 3) } },
    'top-meetings': { count: 'activities', where: { ...present, kind: ['meeting'], level: ['l4'] } },
    top: { count: 'activities', where: { ...present, level: ['l4'] } },
    months: { distinct: 'month', where: present },
    unproven: { count: 'activities', where: { evidence: 'missing' } },
  },
  groups: [
    {
      id: 'A',
      label: label('A'),
      weight: points(weights[0]),
      criteria: kinds.map((kind, k) =>
        criterion(`A${k}`, points(caps[k]), line(`A${k}`, `points-${kind}`, perItem(change(rates[k])))),
      ),
    },
    {
      id: 'B',
      label: label('B'),
      weight: points(weights[1]),
      criteria: [
        ...['newspaper', 'radio', 'high', 'proven'].map((fact, j) =>
          criterion(
            `B${j}`,
            points(bands[j].at(-1)[1]),
            line(`B${j}`, fact, {
              bands: bands[j].map(([from, p]) => ({ from: String(from), points: points(p) })),
            }),
          ),
        ),
        criterion('B4', '10', line('B4', { ratio: ['quantity', 'plan'] }, { perItem: { points: '10' } })),
        criterion(
          'B5',
          '5',
          line('B5', { ratio: ['articles', 'plan-articles'] }, { perItem: { points: '5' } }),
        ),
        criterion('B6', '8', line('B6', { ratio: ['quantity', 'staff'] }, { perItem: { points: '0.5' } })),
      ],
    },
    {
      id: 'C',
      label: label('C'),
      weight: points(weights[2]),
      criteria: [
        criterion('C0', '3', line('C0', 'top-meetings', { yesNo: { yes: '3' } })),
        criterion('C1', '2', line('C1', 'on-time', { yesNo: { yes: '2' } })),
        criterion('C2', '5', line('C2', 'top', { perItem: { points: '0.25' } })),
        criterion('C3', '10', line('C3', 'months', { perItem: { points: '0.2' } })),
        {
          ...criterion(
            'C4',
            '0',
            line('C4', 'unproven', { perItem: { points: '0.3' } }, { column: 'deduction' }),
          ),
          deductionCap: '6',
        },
      ],
    },
  ],
  policies: {
    missing: 'zero',
    notApplicable: 'no-rescale',
    rounding: {
      line: 'none',
      criterion: { places: 2, mode: 'half-up' },
      group: 'none',
      total: { places: 2, mode: 'half-up' },
      print: 2,
    },
    totals: {},
    ranking: { basis: 'rounded', tieBreak: [{ group: 'A' }] },
    duplicates: [{ by: 'link', counts: 'once' }],
    highestLevelOnly: ['event'],
  },
  ratings: ratings.map(([id, from]) => ({
    id,
    label: label(id),
    ...(from === null ? {} : { from: points(from) }),
  })),
  gates: [],
  commendations: [],
})

export const random = seed => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const pick = (value, shares) => {
  let [i, rest] = [0, value]
  while (i < shares.length - 1 && rest >= shares[i]) rest -= shares[i++]
  return i
}
const tenths = [10, 20, 5, 15, 30, 1, 3, 7]
const tenthShares = [0.5, 0.2, 0.1, 0.1, 0.07, 0.01, 0.01, 0.01]

/** Units as plain figures: plan, planned articles, staff, report on time, block. */
export const makeUnits = count => {
  const next = random(7)
  return Array.from({ length: count }, (_, i) => ({
    plan: 180 + Math.floor(next() * 90),
    planArticles: 60 + Math.floor(next() * 40),
    staff: 12 + Math.floor(next() * 40),
    onTime: next() < 0.9,
    block: i % blocks,
  }))
}

/** Activities in order of date, units mixed; `key` repeats for 2% of the rows (a link), and events share ids. */
export const makeRows = (units, perUnit) => {
  const n = units * perUnit
  const next = random(42)
  const rows = {
    n,
    unit: new Int32Array(n),
    kind: new Uint8Array(n),
    day: new Uint16Array(n),
    tenths: new Uint16Array(n),
    channel: new Uint8Array(n),
    proven: new Uint8Array(n),
    level: new Uint8Array(n),
    /** 0 = none; else a link (positive) or, for events, an event id (negative). */
    key: new Int32Array(n),
  }
  for (let i = 0; i < n; i++) {
    rows.unit[i] = Math.floor(next() * units)
    rows.kind[i] = pick(next(), kindShares)
    rows.day[i] = Math.floor((i / n) * days)
    rows.tenths[i] = tenths[pick(next(), tenthShares)]
    rows.channel[i] = pick(next(), channelShares)
    rows.proven[i] = next() < 0.92 ? 1 : 0
    rows.level[i] = 1 + pick(next(), levelShares)
    const share = next()
    if (rows.kind[i] === 7 && share < 0.3) rows.key[i] = -1 - Math.floor(next() * 3)
    else if (share < 0.04) rows.key[i] = 1 + Math.floor(next() * 2)
  }
  return rows
}

const unitIds = count => Array.from({ length: count }, (_, i) => `u${i}`)

/** The rows as a JSON API would hand them over; equal short texts are one text, as `JSON.parse` makes them. */
export const toPlain = (rows, units) => {
  const ids = unitIds(units)
  const [links, events] = [
    ['', 'l1', 'l2'],
    ['', 'e1', 'e2', 'e3'],
  ]
  const quantities = Array.from({ length: 31 }, (_, q) => String(q / 10))
  return Array.from({ length: rows.n }, (_, i) => ({
    id: `a${String(i).padStart(8, '0')}`,
    unit: ids[rows.unit[i]],
    date: dates[rows.day[i]],
    kind: kinds[rows.kind[i]],
    channel: channels[rows.channel[i]],
    level: levels[rows.level[i] - 1],
    partner: undefined,
    quantity: quantities[rows.tenths[i]],
    reached: undefined,
    audience: undefined,
    evidence: rows.proven[i] ? 'kem theo' : undefined,
    link: rows.key[i] > 0 ? links[rows.key[i]] : undefined,
    event: rows.key[i] < 0 ? events[-rows.key[i]] : undefined,
    status: 'verified',
  }))
}

/** Rows of the same unit side by side. */
export const groupByUnit = (rows, units) => {
  const offset = new Int32Array(units + 1)
  for (let i = 0; i < rows.n; i++) offset[rows.unit[i] + 1]++
  for (let u = 0; u < units; u++) offset[u + 1] += offset[u]
  const order = new Int32Array(rows.n)
  for (let i = 0; i < rows.n; i++) order[offset[rows.unit[i]]++] = i
  const grouped = { n: rows.n }
  for (const [name, column] of Object.entries(rows))
    if (name !== 'n') grouped[name] = column.map((_, i) => column[order[i]])
  return grouped
}

/** Units and declarations in the engine's form. */
export const toInput = units => ({
  period,
  asOf: '2026-01-15',
  units: units.map((unit, i) => ({
    id: `u${i}`,
    name: `u${i}`,
    kind: 'unit',
    block: `b${unit.block}`,
    attributes: {
      plan: String(unit.plan),
      'plan-articles': String(unit.planArticles),
      staff: String(unit.staff),
    },
  })),
  declarations: units.map((unit, i) => ({
    unit: `u${i}`,
    fact: 'on-time',
    value: unit.onTime ? 'yes' : 'no',
    status: 'verified',
  })),
  marks: [],
  rulings: [],
  holds: [],
})

import { bands, caps, channels, factors, kinds, levels, rates, ratings, weights } from './rules.mjs'

const label = text => ({ vi: text, en: text })
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

// A deterministic workload: units × 200 activities, 12 kinds, 5 channels, 4 levels with factors, 24 criteria in
// 3 weighted groups, 20 blocks; 2% of the rows repeat a link, and events count at their highest level only.
import {
  blocks,
  channelShares,
  channels,
  dates,
  days,
  kindShares,
  kinds,
  levelShares,
  levels,
  period,
} from './rules.mjs'

export { criteriaSet } from './criteria-set.mjs'
export * from './rules.mjs'

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

/**
 * Activities in order of date, units mixed, one at a time into `row`; `key`: 0 = none, else a link (positive, 2% of the
 * rows repeat one) or, for events, an event's number (negative).
 */
export const rowMaker = (units, perUnit, row) => {
  const n = units * perUnit
  const next = random(42)
  let i = 0
  return () => {
    row.unit = Math.floor(next() * units)
    row.kind = pick(next(), kindShares)
    row.day = Math.floor((i / n) * days)
    row.tenths = tenths[pick(next(), tenthShares)]
    row.channel = pick(next(), channelShares)
    row.proven = next() < 0.92 ? 1 : 0
    row.level = 1 + pick(next(), levelShares)
    const share = next()
    row.key = 0
    if (row.kind === 7 && share < 0.3) row.key = -1 - Math.floor(next() * 3)
    else if (share < 0.04) row.key = 1 + Math.floor(next() * 2)
    i++
  }
}

/** The same activities as bare arrays. */
export const makeRows = (units, perUnit) => {
  const n = units * perUnit
  const rows = {
    n,
    unit: new Int32Array(n),
    kind: new Uint8Array(n),
    day: new Uint16Array(n),
    tenths: new Uint16Array(n),
    channel: new Uint8Array(n),
    proven: new Uint8Array(n),
    level: new Uint8Array(n),
    key: new Int32Array(n),
  }
  const row = { unit: 0, kind: 0, day: 0, tenths: 0, channel: 0, proven: 0, level: 0, key: 0 }
  const next = rowMaker(units, perUnit, row)
  for (let i = 0; i < n; i++) {
    next()
    rows.unit[i] = row.unit
    rows.kind[i] = row.kind
    rows.day[i] = row.day
    rows.tenths[i] = row.tenths
    rows.channel[i] = row.channel
    rows.proven[i] = row.proven
    rows.level[i] = row.level
    rows.key[i] = row.key
  }
  return rows
}

const unitIds = count => Array.from({ length: count }, (_, i) => `u${i}`)

/** The rows as a JSON API would hand them over; equal short texts are one text, as `JSON.parse` makes them. */
export const toPlain = rows => {
  const ids = unitIds(rows.unit.reduce((most, unit) => Math.max(most, unit + 1), 0))
  const [links, events] = [
    ['', 'l1', 'l2'],
    ['', 'e1', 'e2', 'e3'],
  ]
  const quantities = Array.from({ length: 31 }, (_, q) => (q / 10).toFixed(1))
  return Array.from({ length: rows.n }, (_, i) => ({
    id: `a${String(i).padStart(8, '0')}`,
    unit: ids[rows.unit[i]],
    date: dates[rows.day[i]],
    kind: kinds[rows.kind[i]],
    channel: channels[rows.channel[i]],
    level: levels[rows.level[i] - 1],
    partner: undefined,
    quantity: quantities[rows.tenths[i]],
    /** The same as a float, for those who calculate in floats; the engine does not read it. */
    amount: rows.tenths[i] / 10,
    reached: undefined,
    audience: undefined,
    evidence: rows.proven[i] ? 'kem theo' : undefined,
    link: rows.key[i] > 0 ? links[rows.key[i]] : undefined,
    event: rows.key[i] < 0 ? events[-rows.key[i]] : undefined,
    status: 'verified',
  }))
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

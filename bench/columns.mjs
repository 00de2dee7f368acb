// The workload's rows as the engine's typed columns, made without objects in between.
import { channels, firstDay, kinds, levels, rowMaker } from './workload.mjs'

const signatures = kinds.flatMap(kind =>
  channels.flatMap(channel =>
    levels.flatMap(level =>
      [false, true].map(evidence => ({ kind, channel, level, partner: null, evidence, status: 'verified' })),
    ),
  ),
)

const signatureOf = ({ kind, channel, level, proven }) =>
  ((kind * channels.length + channel) * levels.length + level - 1) * 2 + proven

/** The workload's activities as columns, each made and stored at once. */
export const makeColumns = (units, perUnit) => {
  const length = units * perUnit
  const [unit, quantity] = [new Int32Array(length), new Int32Array(length)]
  const [signature, day] = [new Uint16Array(length), new Uint16Array(length)]
  // One row in twenty carries a key; the arrays are cut to what there is.
  const mostKeyed = Math.ceil(length / 12) + 100
  const [rows, link, event] = Array.from({ length: 3 }, () => new Int32Array(mostKeyed))
  const row = { unit: 0, kind: 0, day: 0, tenths: 0, channel: 0, proven: 0, level: 0, key: 0 }
  const next = rowMaker(units, perUnit, row)
  let keyed = 0
  for (let i = 0; i < length; i++) {
    next()
    unit[i] = row.unit
    day[i] = row.day
    quantity[i] = row.tenths
    signature[i] = signatureOf(row)
    if (row.key === 0) continue
    rows[keyed] = i
    link[keyed] = Math.max(0, row.key)
    event[keyed++] = Math.max(0, -row.key)
  }
  return {
    length,
    unit,
    signature,
    signatures,
    day,
    firstDay,
    quantity,
    places: 1,
    reached: null,
    audience: null,
    keyed: {
      row: rows.subarray(0, keyed),
      link: link.subarray(0, keyed),
      event: event.subarray(0, keyed),
      order: Int32Array.from({ length: keyed }, (_, at) => at),
    },
  }
}

/** Rows of the same unit side by side, each unit's in their old order. */
export const groupByUnit = (columns, units) => {
  const start = new Int32Array(units + 1)
  for (const unit of columns.unit) start[unit + 1]++
  for (let u = 0; u < units; u++) start[u + 1] += start[u]
  const [from, to] = [new Int32Array(columns.length), new Int32Array(columns.length)]
  for (let i = 0; i < columns.length; i++) {
    to[i] = start[columns.unit[i]]++
    from[to[i]] = i
  }
  const moved = values => values.map((_, at) => values[from[at]])
  const { row, link, event, order } = columns.keyed
  const sorted = row.map((_, at) => at).sort((a, b) => to[row[a]] - to[row[b]])
  const movedKey = values => sorted.map(at => values[at])
  return {
    ...columns,
    unit: moved(columns.unit),
    signature: moved(columns.signature),
    day: moved(columns.day),
    quantity: moved(columns.quantity),
    keyed: {
      row: sorted.map(at => to[row[at]]),
      link: movedKey(link),
      event: movedKey(event),
      order: movedKey(order),
    },
  }
}

import { dayNumber } from '../calendar/day.ts'
import { placesOf, scaledNumber } from '../decimal/scaled.ts'
import type { Activity, Status } from '../input.ts'

/** Everything about an activity that rules filter on, except its date. */
export interface ActivitySignature {
  readonly kind: string
  readonly channel: string | null
  readonly level: string | null
  readonly partner: string | null
  readonly evidence: boolean
  readonly status: Status
}

/**
 * Activities held as typed columns: 14 bytes each for unit, signature, day and quantity.
 * Amounts are whole numbers times 10^−places; rows keep their order of arrival.
 */
export interface ActivityColumns {
  readonly length: number
  /** Index into the units of the scoring. */
  readonly unit: Int32Array
  /** Index into `signatures`. */
  readonly signature: Uint16Array
  readonly signatures: readonly ActivitySignature[]
  /** Days since `firstDay`. */
  readonly day: Uint16Array
  readonly firstDay: number
  readonly quantity: Int32Array
  readonly places: number
  /** Persons reached and to be reached, only where some activity carries them. */
  readonly reached: Int32Array | null
  readonly audience: Int32Array | null
  /** Rows that carry a link or an event. */
  readonly keyed: KeyedRows
}

/** Links and events as dictionary indexes + 1 (0 = none), for the rows that have one, in ascending order. */
export interface KeyedRows {
  readonly row: Int32Array
  readonly link: Int32Array
  readonly event: Int32Array
  /** Position of the activity's id among the ids of these rows, so that ties are settled as in plain objects. */
  readonly order: Int32Array
}

/** Gives each distinct text the next number. */
export const createDictionary = () => {
  const codes = new Map<string, number>()
  return {
    codes,
    code: (text: string): number => {
      const found = codes.get(text)
      if (found !== undefined) return found
      codes.set(text, codes.size)
      return codes.size - 1
    },
  }
}

const largestInt32 = 2_147_483_647

/** A whole number of 10^−places that fits the column, or an error that names the amount. */
export const columnAmount = (text: string, places: number): number => {
  const value = scaledNumber(text, places)
  if (!(value >= 0 && value <= largestInt32)) throw new RangeError(`amount out of range: ${text}`)
  return value
}

const signatureOf = (activity: Activity): ActivitySignature => ({
  kind: activity.kind,
  channel: activity.channel ?? null,
  level: activity.level ?? null,
  partner: activity.partner ?? null,
  evidence: (activity.evidence ?? '') !== '',
  status: activity.status,
})

/** Codes a signature without building a text for it: one small map per field, nested. */
const createSignatureCoder = () => {
  const signatures: ActivitySignature[] = []
  const root = new Map<string, Map<string | undefined, Map<string | undefined, Map<string, number>>>>()
  const child = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
    const found = map.get(key)
    if (found !== undefined) return found
    const made = make()
    map.set(key, made)
    return made
  }
  const code = (activity: Activity): number => {
    const byChannel = child(root, activity.kind, () => new Map())
    const byLevel = child(byChannel, activity.channel, () => new Map())
    const leaf = child(byLevel, activity.level, () => new Map<string, number>())
    const rest = `${activity.status}${activity.evidence ? 1 : 0}${activity.partner ?? ''}`
    return child(leaf, rest, () => signatures.push(signatureOf(activity)) - 1)
  }
  return { signatures, code }
}

const mostPlaces = (activities: readonly Activity[]): number => {
  let most = 0
  for (const { quantity, reached, audience } of activities) {
    if (quantity.length > 2) most = Math.max(most, placesOf(quantity))
    if (reached !== undefined) most = Math.max(most, placesOf(reached))
    if (audience !== undefined) most = Math.max(most, placesOf(audience))
  }
  return most
}

/** Position of each text in sorted order. */
export const orderOf = (texts: readonly string[]): Int32Array => {
  const sorted = texts.map((_, i) => i).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1))
  const order = new Int32Array(texts.length)
  sorted.forEach((i, position) => {
    order[i] = position
  })
  return order
}

/** Encodes plain activities once. Activities of units that are not listed are left out. */
export const encodeActivities = (
  activities: readonly Activity[],
  unitIndex: ReadonlyMap<string, number>,
): ActivityColumns => {
  const places = mostPlaces(activities)
  const days = new Map<string, number>()
  for (const { date } of activities) if (!days.has(date)) days.set(date, dayNumber(date))
  const firstDay = Math.min(...days.values(), largestInt32)
  const signature = createSignatureCoder()
  const [links, events] = [createDictionary(), createDictionary()]
  const columns = {
    unit: new Int32Array(activities.length),
    signature: new Uint16Array(activities.length),
    day: new Uint16Array(activities.length),
    quantity: new Int32Array(activities.length),
  }
  const wide = activities.some(({ reached, audience }) => reached !== undefined || audience !== undefined)
  const reached = wide ? new Int32Array(activities.length) : null
  const audience = wide ? new Int32Array(activities.length) : null
  const keyed = { row: [] as number[], link: [] as number[], event: [] as number[], id: [] as string[] }
  let length = 0
  for (const activity of activities) {
    const unit = unitIndex.get(activity.unit)
    if (unit === undefined) continue
    columns.unit[length] = unit
    columns.signature[length] = signature.code(activity)
    columns.day[length] = (days.get(activity.date) as number) - firstDay
    columns.quantity[length] = columnAmount(activity.quantity, places)
    if (reached && activity.reached) reached[length] = columnAmount(activity.reached, places)
    if (audience && activity.audience) audience[length] = columnAmount(activity.audience, places)
    if (activity.link !== undefined || activity.event !== undefined) {
      keyed.row.push(length)
      keyed.id.push(activity.id)
      keyed.link.push(activity.link === undefined ? 0 : links.code(activity.link) + 1)
      keyed.event.push(activity.event === undefined ? 0 : events.code(activity.event) + 1)
    }
    length++
  }
  return {
    length,
    ...columns,
    signatures: signature.signatures,
    firstDay,
    places,
    reached,
    audience,
    keyed: {
      row: Int32Array.from(keyed.row),
      link: Int32Array.from(keyed.link),
      event: Int32Array.from(keyed.event),
      order: orderOf(keyed.id),
    },
  }
}

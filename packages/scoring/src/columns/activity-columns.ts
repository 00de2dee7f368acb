import type { Status } from '../input.ts'

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
 * Activities held as typed columns: 12 bytes each for unit, signature, day and quantity.
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

/** Days after the first that 16 bits hold. */
export const mostDays = 65_535

/** Links and events as dictionary indexes + 1 (0 = none), for the rows that have one, in ascending order. */
export interface KeyedRows {
  readonly row: Int32Array
  readonly link: Int32Array
  readonly event: Int32Array
  /** Position of the activity's id among the ids of these rows, so that ties are settled as in plain objects. */
  readonly order: Int32Array
}

/** Position of each text in sorted order. */
export const orderOf = (texts: readonly string[]): Int32Array => {
  const order = new Int32Array(texts.length)
  const isAscending = texts.every((text, i) => i === 0 || (texts[i - 1] as string) <= text)
  const sorted = isAscending
    ? texts.keys()
    : texts.map((_, i) => i).sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1))
  let position = 0
  for (const i of sorted) order[i] = position++
  return order
}

/** Numbers each distinct text from 1; absent or empty is 0. */
const createDictionary = () => {
  const codes = new Map<string, number>()
  return (text: string | undefined): number => {
    if (text === undefined || text === '') return 0
    const found = codes.get(text) ?? codes.size + 1
    if (found > codes.size) codes.set(text, found)
    return found
  }
}

/** Gathers the rows that carry a link or an event. */
export const createKeyedRows = () => {
  const rows = { row: [] as number[], link: [] as number[], event: [] as number[], id: [] as string[] }
  const [links, events] = [createDictionary(), createDictionary()]
  return {
    add: (row: number, id: string, link: string | undefined, event: string | undefined): void => {
      rows.row.push(row)
      rows.id.push(id)
      rows.link.push(links(link))
      rows.event.push(events(event))
    },
    finish: (): KeyedRows => ({
      row: new Int32Array(rows.row),
      link: new Int32Array(rows.link),
      event: new Int32Array(rows.event),
      order: orderOf(rows.id),
    }),
  }
}

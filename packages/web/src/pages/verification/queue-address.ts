/** What the address of the queue says. */
export interface QueuePlace {
  readonly unit?: string | undefined
  readonly kind?: string | undefined
  /** From behind this activity on. */
  readonly after?: string | undefined
  /** From this activity on. */
  readonly from?: string | undefined
}

/** A decision just taken, so that the page can offer to take it back. */
export interface LastDecision {
  readonly activity: string
  readonly from: string
  readonly status: string
}

const names = { unit: 'don-vi', kind: 'loai', after: 'sau', from: 'muc' } as const
const lastNames = { activity: 'vua', from: 'tu', status: 'thanh' } as const

const readAll = <N extends Readonly<Record<string, string>>>(
  of: N,
  query: (name: string) => string | undefined,
): Partial<Record<keyof N, string>> =>
  Object.fromEntries(
    Object.entries(of).flatMap(([name, at]) => {
      const value = query(at)
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  ) as Partial<Record<keyof N, string>>

export const readPlace = (query: (name: string) => string | undefined): QueuePlace => readAll(names, query)

export const readLast = (query: (name: string) => string | undefined): LastDecision | null => {
  const { activity, from, status } = readAll(lastNames, query)
  return activity === undefined || from === undefined || status === undefined
    ? null
    : { activity, from, status }
}

/** The address of a place in the queue. Example: `/ky/nam/tham-dinh?don-vi=U1&sau=hd-1`. */
export const queueAddress = (period: string, place: QueuePlace, last: LastDecision | null = null): string => {
  const query = new URLSearchParams()
  for (const [name, at] of Object.entries(names)) {
    const value = place[name as keyof QueuePlace]
    if (value !== undefined) query.set(at, value)
  }
  if (last !== null)
    for (const [name, at] of Object.entries(lastNames)) query.set(at, last[name as keyof LastDecision])
  const text = query.toString()
  return text === '' ? `/ky/${period}/tham-dinh` : `/ky/${period}/tham-dinh?${text}`
}

/** Names of the fields that carry the place through a form. */
export const placeFields = (place: QueuePlace): readonly (readonly [string, string])[] =>
  Object.entries(names).flatMap(([name, at]) => {
    const value = place[name as keyof QueuePlace]
    return value === undefined ? [] : [[at, value] as const]
  })

/**
 * What the roles of a reader open. The API decides what may be done; this only keeps away doors that it would not open.
 */
const readers = ['secretary', 'verifier', 'council-member', 'reader'] as const

/** Whoever reads what is stored of at least one unit. */
const readersOfUnits = [...readers, 'officer', 'block-head'] as const

const doors = {
  entry: ['secretary', 'officer'],
  registration: readersOfUnits,
  'self-score': readersOfUnits,
  explanation: readersOfUnits,
  settling: ['secretary', 'verifier'],
  intake: ['secretary'],
  verification: ['secretary', 'verifier'],
  publication: readers,
  votes: ['secretary'],
  requests: ['secretary', 'officer', 'verifier', 'council-member', 'block-head', 'reader'],
  meetings: ['secretary', 'officer', 'verifier', 'council-member', 'block-head', 'reader'],
  council: readers,
  awards: readers,
  counting: ['secretary', 'council-member'],
  events: ['secretary'],
  records: readers,
  journal: readers,
} as const satisfies Readonly<Record<string, readonly string[]>>

/** A page of the menu that is not everybody's. */
export type Door = keyof typeof doors

const hasOne = (roles: readonly string[], wanted: readonly string[]): boolean =>
  roles.some(role => wanted.includes(role))

export const opensDoor = (roles: readonly string[], door: Door): boolean => hasOne(roles, doors[door])

/** Whether the reader sees what is stored now, and not as it was published. */
export const readsUnpublished = (roles: readonly string[]): boolean => hasOne(roles, readers)

export const isSecretary = (roles: readonly string[]): boolean => roles.includes('secretary')

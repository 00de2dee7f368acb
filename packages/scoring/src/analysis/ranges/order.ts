import type { GatedPolicy } from '../../language/schema/policies.ts'
import { compare, type Exact } from '../../numbers/exact.ts'
import { compareTieKeys, type TieKey } from '../../ranking/tie-key.ts'
import type { Reach } from './total-reach.ts'

/** A unit of a block as far as its place is open. */
export interface Ranked {
  /** The total that units are ranked by; null: it never gets one. */
  readonly total: Reach | null
  readonly isSure: boolean
  /** Its total and its tie-break keys stand; these are the keys. */
  readonly keys: readonly TieKey[] | null
  /** Whether a closed gate keeps it from every commendation. */
  readonly gated: 'yes' | 'no' | 'maybe'
}

/** The first and the last place that a unit can have. */
export interface PlaceRange {
  readonly best: number
  readonly worst: number
  /** A gate may leave it without one. */
  readonly mayBeNone?: true
}

/** How the units of a block, by their position in it, stand to each other. */
export interface Order {
  /** In every way in which the open facts can turn out, by their totals. */
  readonly isSurelyAbove: (a: number, b: number) => boolean
  /** Places as printed; null for a unit that never has one. */
  readonly places: (unit: number) => PlaceRange | null
  /** Places as conditions of commendations read them. */
  readonly seatPlaces: (unit: number) => PlaceRange | null
}

const surely = 1
const maybe = 2

const isOver = (a: Exact | null, b: Exact | null): boolean => a !== null && b !== null && compare(a, b) > 0

/** Of two whose totals and keys stand. */
const isAhead = (a: Ranked, b: Ranked): boolean => {
  const signs = [
    compare(a.total?.least as Exact, b.total?.least as Exact),
    ...(a.keys ?? []).map((key, i) => compareTieKeys(key, b.keys?.[i] ?? null)),
  ]
  return (signs.find(sign => sign !== 0) ?? 0) > 0
}

const byTotal = (a: Ranked, b: Ranked): number => {
  if (a.total === null) return 0
  if (a.keys && b.keys && b.total) return isAhead(a, b) ? surely | maybe : 0
  // Of equal totals the tie-break keys decide, which may be open: one may stand above the other.
  const isBelow = b.total !== null && isOver(b.total.least, a.total.most)
  const isAbove = a.isSure && (b.total === null || isOver(a.total.least, b.total.most))
  return isAbove ? surely | maybe : isBelow ? 0 : maybe
}

type Among = (a: Ranked, b: Ranked, totals: number) => number

const ranked: Among = (_a, _b, totals) => totals

/** Only units without a gate count. */
const withoutGated: Among = (a, _b, totals) => {
  if (a.gated === 'yes') return 0
  return a.gated === 'no' ? totals : totals & maybe
}

/** Those under a gate stand behind all others. */
const afterOthers: Among = (a, b, totals) => {
  const leads = a.total === null ? 0 : a.isSure ? surely | maybe : maybe
  if (a.gated === 'yes' && b.gated === 'no') return 0
  if (a.gated === 'no' && b.gated === 'yes') return leads
  const mayLead = a.gated !== 'yes' && b.gated !== 'no' ? leads & maybe : 0
  const isOnEqualTerms = a.gated === b.gated && a.gated !== 'maybe'
  // What stands ahead by its total stays there unless only it can come under a gate.
  const staysAhead = isOnEqualTerms || a.gated === 'no' || b.gated === 'yes'
  return (staysAhead ? totals : totals & maybe) | (isOnEqualTerms ? 0 : mayLead)
}

const printedAs: Readonly<Record<GatedPolicy['place'], Among>> = {
  ranked,
  after: afterOthers,
  unranked: withoutGated,
}

/** Compares the units of a block two by two, once; `gated` is what the set says of those under a gate. */
export const orderOf = (units: readonly Ranked[], gated: GatedPolicy | undefined): Order => {
  const size = units.length
  const totals = new Uint8Array(size * size)
  units.forEach((a, i) => {
    units.forEach((b, j) => {
      if (i !== j) totals[i * size + j] = byTotal(a, b)
    })
  })
  const places = (among: Among, unit: number): PlaceRange | null => {
    const own = units[unit] as Ranked
    if (own.total === null) return null
    let [best, worst] = [1, 1]
    units.forEach((other, i) => {
      if (i === unit) return
      const relation = among(other, own, totals[i * size + unit] as number)
      if ((relation & surely) !== 0) best++
      if ((relation & maybe) !== 0) worst++
    })
    return { best, worst }
  }
  const isPlaced = (unit: number): boolean => gated?.place !== 'unranked' || units[unit]?.gated !== 'yes'
  const printed = (unit: number): PlaceRange | null => {
    const found = isPlaced(unit) ? places(printedAs[gated?.place ?? 'ranked'], unit) : null
    const mayBeNone = gated?.place === 'unranked' && units[unit]?.gated === 'maybe'
    return found && mayBeNone ? { ...found, mayBeNone } : found
  }
  return {
    isSurelyAbove: (a, b) => ((totals[a * size + b] as number) & surely) !== 0,
    places: printed,
    seatPlaces: unit => places(gated?.seat === 'next' ? withoutGated : ranked, unit),
  }
}

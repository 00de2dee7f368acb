import type { CriteriaSet, TieBreak } from '@thidua/scoring/criteria'
import type { BlockStandings } from '@thidua/scoring/outcomes'
import type { Unit } from '@thidua/scoring/records'
import { type Fraction, nought, of, order, times, write } from './fraction.ts'
import type { Read } from './reader.ts'
import type { OracleScore } from './score-unit.ts'
import { isKnown } from './value.ts'

/** Null: not known, below every other. */
type Key = Fraction | null

const keyOf = (key: TieBreak, own: OracleScore, ask: Read): Key => {
  if ('group' in key) return own.total.groups.find(({ group }) => group === key.group)?.points ?? nought
  if ('criterion' in key) return own.criteria.get(key.criterion)?.points ?? nought
  if ('component' in key)
    return key.component === 'deduction' ? times(own.total.deduction, of(-1)) : own.total[key.component]
  const value = ask(own.unit, key.fact, '')
  if (!isKnown(value)) return null
  return key.better === 'lower' ? times(value.is, of(-1)) : value.is
}

interface Entrant {
  readonly unit: Unit
  readonly total: Fraction | null
  readonly printed: string | null
  readonly keys: readonly Key[]
}

const orderKeys = (a: Key, b: Key): number => {
  if (a && b) return order(a, b)
  return a ? 1 : b ? -1 : 0
}

/** Positive when a stands before b. */
const ahead = (a: Entrant, b: Entrant): number => {
  const decisive = [[a.total, b.total], ...a.keys.map((key, i) => [key, b.keys[i]])] as [Key, Key][]
  return decisive.map(([mine, theirs]) => orderKeys(mine, theirs)).find(sign => sign !== 0) ?? 0
}

const decisiveKey = (a: Entrant, b: Entrant | undefined): number | null => {
  if (!b || order(a.total as Fraction, b.total as Fraction) !== 0) return null
  const at = a.keys.findIndex((key, i) => orderKeys(key, b.keys[i] as Key) !== 0)
  return at === -1 ? null : at
}

/** Places counted, not sorted for: one more than the number of entrants ahead; who is barred by a gate as the set says. */
export const rankAll = (
  units: readonly Unit[],
  scores: ReadonlyMap<string, OracleScore>,
  { policies }: CriteriaSet,
  ask: Read,
  isBarred: (unit: Unit) => boolean,
): BlockStandings[] => {
  const { gated } = policies.ranking
  const blocks = [...new Set(units.map(({ block }) => block))]
  return blocks.map(block => {
    const entrants = units
      .filter(unit => unit.block === block)
      .map((unit): Entrant => {
        const own = scores.get(unit.id) as OracleScore
        const { exact, printed } = own.total
        return {
          unit,
          total: own.isResolved ? (policies.ranking.basis === 'exact' ? exact : printed) : null,
          printed: own.isResolved ? write(printed) : null,
          keys: policies.ranking.tieBreak.map(key => keyOf(key, own, ask)),
        }
      })
    const resolved = entrants.filter(({ total }) => total !== null)
    const barred = resolved.filter(({ unit }) => gated !== undefined && isBarred(unit))
    const free = resolved.filter(entrant => !barred.includes(entrant))
    const aheadOf = (own: Entrant, among: readonly Entrant[]): number =>
      among.filter(other => ahead(other, own) > 0).length
    /** Who is ranked together, in the order in which they are printed. */
    const lists = gated === undefined || gated.place === 'ranked' ? [resolved] : [free, barred]
    const printedPlace = (own: Entrant): number | null => {
      if (own.total === null || (gated?.place === 'unranked' && barred.includes(own))) return null
      const at = lists.findIndex(list => list.includes(own))
      return 1 + lists.slice(0, at).flat().length + aheadOf(own, lists[at] as Entrant[])
    }
    /** What awards ask: places among those who may have one, or among all. */
    const seatPlace = (own: Entrant): number | null =>
      gated === undefined || !free.includes(own)
        ? null
        : 1 + aheadOf(own, gated.seat === 'next' ? free : resolved)
    const inOrder = lists.map(list => list.toSorted((a, b) => aheadOf(a, list) - aheadOf(b, list)))
    return {
      block,
      standings: [...inOrder.flat(), ...entrants.filter(({ total }) => total === null)].map(own => {
        const list = inOrder.find(found => found.includes(own)) ?? []
        const place = printedPlace(own)
        const at = list.indexOf(own)
        const seat = seatPlace(own)
        return {
          unit: own.unit.id,
          block,
          total: own.printed,
          place,
          shared: place !== null && list.some(other => other !== own && ahead(other, own) === 0),
          ...(seat !== null && seat !== place ? { seatPlace: seat } : {}),
          decidedBy:
            place === null ? null : (decisiveKey(own, list[at - 1]) ?? decisiveKey(own, list[at + 1])),
          tieKeys: own.keys.map(key => (key ? write(key) : null)),
        }
      }),
    }
  })
}

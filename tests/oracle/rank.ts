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

/** Places counted, not sorted for: one more than the number of entrants ahead. */
export const rankAll = (
  units: readonly Unit[],
  scores: ReadonlyMap<string, OracleScore>,
  { policies }: CriteriaSet,
  ask: Read,
): BlockStandings[] => {
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
    const placed = entrants.filter(({ total }) => total !== null)
    const placeOf = (own: Entrant): number => 1 + placed.filter(other => ahead(other, own) > 0).length
    const inOrder = [...placed].sort((a, b) => placeOf(a) - placeOf(b))
    return {
      block,
      standings: [...inOrder, ...entrants.filter(({ total }) => total === null)].map(own => {
        const isPlaced = own.total !== null
        const at = inOrder.indexOf(own)
        return {
          unit: own.unit.id,
          block,
          total: own.printed,
          place: isPlaced ? placeOf(own) : null,
          shared: isPlaced && placed.some(other => other !== own && ahead(other, own) === 0),
          decidedBy: isPlaced
            ? (decisiveKey(own, inOrder[at - 1]) ?? decisiveKey(own, inOrder[at + 1]))
            : null,
          tieKeys: own.keys.map(key => (key ? write(key) : null)),
        }
      }),
    }
  })
}

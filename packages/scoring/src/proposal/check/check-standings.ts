import { compare, type Exact } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import type { Standing } from '../../ranking/standing.ts'
import { compareTieKeys, type TieKey } from '../../ranking/tie-key.ts'
import { type Issue, issue } from '../../result.ts'
import type { PublishedView } from './published-view.ts'

const read = (key: string | null): TieKey => (key === null ? null : parse(key))

/** Positive when a stands before b: by total, then key by key. */
const ahead = (a: Standing, b: Standing, totalOf: (standing: Standing) => Exact): number => {
  const keys = a.tieKeys.map((key, i) => compareTieKeys(read(key), read(b.tieKeys[i] ?? null)))
  return [compare(totalOf(a), totalOf(b)), ...keys].find(sign => sign !== 0) ?? 0
}

interface Due {
  readonly place: number | null
  readonly seatPlace: number | undefined
}

/** Places that totals, keys and the policy for units under a gate give a standing. */
const dueOf = (
  own: Standing,
  placed: readonly Standing[],
  { set, closedGate }: PublishedView,
  totalOf: (standing: Standing) => Exact,
): Due => {
  if (own.total === null) return { place: null, seatPlace: undefined }
  const { gated: policy } = set.policies.ranking
  const first = placed.filter(other => ahead(other, own, totalOf) > 0)
  const byTotal = 1 + first.length
  if (!policy) return { place: byTotal, seatPlace: undefined }
  const isGated = ({ unit }: Standing): boolean => closedGate(unit) !== null
  const free = placed.filter(other => !isGated(other))
  const freeFirst = first.filter(other => !isGated(other)).length
  const barred = { ranked: byTotal, after: 1 + free.length + first.filter(isGated).length, unranked: null }
  if (isGated(own)) return { place: barred[policy.place], seatPlace: undefined }
  const place = policy.place === 'ranked' ? byTotal : 1 + freeFirst
  const seat = policy.seat === 'next' ? 1 + freeFirst : byTotal
  return { place, seatPlace: seat === place ? undefined : seat }
}

/** Places follow totals, tie-break keys and the policy for units under a gate, and totals are those of the scores. */
export const checkStandings = (view: PublishedView): Issue[] => {
  const { set, result, scoreOf } = view
  const isExact = set.policies.ranking.basis === 'exact'
  const totalOf = ({ unit, total }: Standing): Exact => parse((isExact ? scoreOf(unit)?.exact : total) ?? '0')
  return result.blocks.flatMap(({ standings }, i) => {
    const placed = standings.filter(({ total }) => total !== null)
    return standings.flatMap((own, j): Issue[] => {
      const path = ['blocks', i, 'standings', j]
      const { unit } = own
      if ((scoreOf(unit)?.total ?? null) !== own.total)
        return [issue('total-misread', [...path, 'total'], { unit, found: own.total ?? '–' })]
      const due = dueOf(own, placed, view, totalOf)
      return (['place', 'seatPlace'] as const).flatMap(key =>
        due[key] === (own[key] ?? (key === 'place' ? null : undefined))
          ? []
          : [
              issue('place-against-total', [...path, key], {
                unit,
                expected: String(due[key] ?? '–'),
                found: String(own[key] ?? '–'),
              }),
            ],
      )
    })
  })
}

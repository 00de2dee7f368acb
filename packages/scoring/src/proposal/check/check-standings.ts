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

/** Places follow totals and tie-break keys, and totals are those of the scores. */
export const checkStandings = ({ set, result, scoreOf }: PublishedView): Issue[] => {
  const isExact = set.policies.ranking.basis === 'exact'
  const totalOf = ({ unit, total }: Standing): Exact => parse((isExact ? scoreOf(unit)?.exact : total) ?? '0')
  return result.blocks.flatMap(({ standings }, i) => {
    const placed = standings.filter(({ total }) => total !== null)
    return standings.flatMap((own, j): Issue[] => {
      const path = ['blocks', i, 'standings', j]
      const { unit } = own
      if ((scoreOf(unit)?.total ?? null) !== own.total)
        return [issue('total-misread', [...path, 'total'], { unit, found: own.total ?? '–' })]
      const due =
        own.total === null ? null : 1 + placed.filter(other => ahead(other, own, totalOf) > 0).length
      return due === own.place
        ? []
        : [
            issue('place-against-total', [...path, 'place'], {
              unit,
              expected: String(due ?? '–'),
              found: String(own.place ?? '–'),
            }),
          ]
    })
  })
}

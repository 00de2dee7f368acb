// The engine of this repository, on the same activities.
import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { encodeActivities, scoreColumns } from '@thidua/scoring/columns'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { criteriaSet, toInput } from '../workload.mjs'

export const candidates = async ({ units, index, plain }) => {
  const compiled = compileCriteria(parseCriteriaSet(criteriaSet()).value)
  const input = toInput(units)
  const columns = encodeActivities(plain, index)
  const period = { ...input, activities: plain }
  const score = encoded => {
    const { totals, ranks } = scoreColumns(compiled, input, encoded, 'final')
    return { totals: Array.from(totals), places: Array.from(ranks) }
  }
  const withReasons = () => {
    const { scores, blocks } = scorePeriod(compiled, period, 'final')
    const places = new Array(units.length)
    for (const { standings } of blocks)
      for (const { unit, place } of standings) places[index.get(unit)] = place
    return { totals: scores.map(({ total }) => Math.round(Number(total) * 100)), places }
  }
  return [
    {
      name: 'thidua, typed columns',
      idiom: 'the 24 rules as data',
      explains: 'on demand',
      run: () => score(columns),
    },
    {
      name: 'thidua, plain objects',
      idiom: 'the 24 rules as data',
      explains: 'on demand',
      run: () => score(encodeActivities(plain, index)),
    },
    {
      name: 'thidua, whole result',
      idiom: 'the 24 rules as data',
      explains: 'each line, rule, clause and activity',
      run: withReasons,
    },
  ]
}

import { compileCriteria } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'

export const compile = set => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return compileCriteria(parsed.value)
}

// Runs wherever the built package runs: in a browser, in any Node. No import but the package itself.

import { compileCriteria, explainPeriod, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { canonicalJson } from '@thidua/scoring/receipt'

/** Everything the engine says of a case, as one text. */
export const answerCase = ({ set, input, basis }) => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) return JSON.stringify(parsed.issues)
  const compiled = compileCriteria(parsed.value)
  const result = scorePeriod(compiled, input, basis)
  const explain = explainPeriod(compiled, input, result)
  return canonicalJson({ result, explanations: input.units.map(({ id }) => explain(id)) })
}

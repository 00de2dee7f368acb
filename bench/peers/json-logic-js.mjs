// json-logic-js: JSON logic interpreted, the reference implementation.
import jsonLogic from 'json-logic-js'
import { unitFacts } from './facts.mjs'
import { factCriteria, provenRows, rawCriteria, round2, scoreAll, unprovenRows } from './json-logic-rules.mjs'
import { rawUnits } from './raw-units.mjs'

export const candidates = async workload => {
  jsonLogic.add_operation('round2', round2)
  const documents = rawUnits(workload)
  const { apply } = jsonLogic
  const filtered = () =>
    documents.map(document => ({
      ...document,
      proven: apply(provenRows, document),
      unproven: apply(unprovenRows, document).length,
    }))
  return [
    {
      name: 'json-logic-js, facts',
      idiom: 'interpreted; sums, groups and places in code',
      explains: 'no',
      run: () => scoreAll(workload.units, unitFacts(workload), (i, facts) => apply(factCriteria[i], facts)),
    },
    {
      name: 'json-logic-js, activities',
      idiom: 'the logic filters and sums; groups and places in code',
      explains: 'no',
      run: () => scoreAll(workload.units, filtered(), (i, document) => apply(rawCriteria[i], document)),
    },
  ]
}

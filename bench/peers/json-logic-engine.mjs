// json-logic-engine: JSON logic compiled to JavaScript.
import { LogicEngine } from 'json-logic-engine'
import { unitFacts } from './facts.mjs'
import { factCriteria, provenRows, rawCriteria, round2, scoreAll, unprovenRows } from './json-logic-rules.mjs'
import { rawUnits } from './raw-units.mjs'

export const candidates = async workload => {
  const engine = new LogicEngine()
  engine.addMethod('round2', { method: x => round2(Array.isArray(x) ? x[0] : x), deterministic: true })
  const onFacts = factCriteria.map(logic => engine.build(logic))
  const onActivities = rawCriteria.map(logic => engine.build(logic))
  const proven = engine.build(provenRows)
  const unproven = engine.build(unprovenRows)
  const documents = rawUnits(workload)
  const filtered = () =>
    documents.map(document => ({
      ...document,
      proven: proven(document),
      unproven: unproven(document).length,
    }))
  return [
    {
      name: 'json-logic-engine compiled, facts',
      idiom: 'compiled; sums, groups and places in code',
      explains: 'no',
      run: () => scoreAll(workload.units, unitFacts(workload), (i, facts) => onFacts[i](facts)),
    },
    {
      name: 'json-logic-engine compiled, activities',
      idiom: 'the logic filters and sums; groups and places in code',
      explains: 'no',
      run: () => scoreAll(workload.units, filtered(), (i, document) => onActivities[i](document)),
    },
  ]
}

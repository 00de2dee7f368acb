// @gorules/zen-engine: a decision graph evaluated by native code, decimal arithmetic inside.
import zen from '@gorules/zen-engine'
import { unitFacts } from './facts.mjs'
import { placesOf } from './places.mjs'
import { rawUnits } from './raw-units.mjs'
import { factExpressions, rawExpressions } from './zen-expressions.mjs'

const position = { x: 0, y: 0 }
const graph = (expressions, settings = {}) => ({
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', type: 'inputNode', name: 'in', position, content: {} },
    {
      id: 'criteria',
      type: 'expressionNode',
      name: 'criteria',
      position,
      content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })), ...settings },
    },
    { id: 'out', type: 'outputNode', name: 'out', position, content: {} },
  ],
  edges: [
    { id: 'e1', sourceId: 'in', targetId: 'criteria', type: 'edge' },
    { id: 'e2', sourceId: 'criteria', targetId: 'out', type: 'edge' },
  ],
})
const allInOne = { executionMode: 'loop', inputField: 'units', outputPath: 'rows', passThrough: false }
const scoreOf = ({ total, a }) => [total, a]

export const candidates = async workload => {
  const engine = new zen.ZenEngine()
  const onFacts = engine.createDecision(graph(factExpressions))
  const inOneCall = engine.createDecision(graph(factExpressions, allInOne))
  const onActivities = engine.createDecision(graph(rawExpressions))
  const documents = rawUnits(workload)
  const eachOf = (decision, documentsOf, options) => async () => {
    const scores = []
    for (const document of documentsOf())
      scores.push(scoreOf((await decision.evaluate(document, options)).result))
    return placesOf(workload.units, scores)
  }
  const facts = () => unitFacts(workload)
  const oneCall = async () => {
    const { result } = await inOneCall.evaluate({ units: facts() })
    return placesOf(workload.units, result.rows.map(scoreOf))
  }
  return [
    {
      name: 'zen-engine, facts, all units in one call',
      idiom: 'expression node in loop mode; sums and places in code',
      explains: 'no',
      run: oneCall,
    },
    {
      name: 'zen-engine, facts, a call per unit',
      idiom: 'expression node; sums and places in code',
      explains: 'no',
      run: eachOf(onFacts, facts),
    },
    {
      name: 'zen-engine, facts, a call per unit, traced',
      idiom: 'the same with trace',
      explains: 'value of each expression',
      run: eachOf(onFacts, facts, { trace: true }),
    },
    {
      name: 'zen-engine, activities',
      idiom: 'the expressions filter and sum; places in code',
      explains: 'no',
      run: eachOf(onActivities, () => documents),
    },
  ]
}

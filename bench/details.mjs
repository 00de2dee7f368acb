// Explanations, edits and the whole result, on 200,000 activities. In a process of its own.

import { explainPeriod, scorePeriod } from '@thidua/scoring'
import { encodeActivities, explainColumns, openScoring, scoreColumns } from '@thidua/scoring/columns'
import { compile } from './compiled.mjs'
import { floatLoop } from './float-loop.mjs'
import { compareRuns, printTable } from './measure.mjs'
import { criteriaSet, makeRows, makeUnits, toInput, toPlain } from './workload.mjs'

const units = makeUnits(1000)
const plain = toPlain(makeRows(1000, 200))
const input = toInput(units)
const index = new Map(input.units.map(({ id }, i) => [id, i]))
const compiled = compile(criteriaSet())
const period = { ...input, activities: plain }
const result = scorePeriod(compiled, period, 'final')
const columns = encodeActivities(plain, index)
const ids = plain.map(({ id }) => id)

/** Explains the next unit; when all have been, opens anew, so that each is always explained for the first time. */
const explainNext = open => {
  let [unit, explain] = [0, open()]
  return () => {
    if (unit === input.units.length) [unit, explain] = [0, open()]
    return explain(input.units[unit++].id)
  }
}
const openResult = () => explainPeriod(compiled, period, result)
/** The scores too, which work a unit out in full when it is first asked for. */
const openColumns = () => {
  const scores = scoreColumns(compiled, input, columns, 'final')
  return explainColumns(compiled, input, columns, scores, 'final', row => ids[row])
}
const editNext = scoring => {
  let at = 0
  let isNext = true
  return () => {
    if (isNext) at = (at + 7919) % plain.length
    const before = plain[at]
    const after = { ...before, quantity: '2.5' }
    if (isNext) scoring.change(before, after)
    else scoring.change(after, before)
    isNext = !isNext
  }
}
const leader = structuredClone(criteriaSet())
leader.facts.leader = { value: { toLeader: 'quantity' } }
leader.groups[1].criteria[4].lines[0].value = 'leader'

const base = ['base: float64 loop over plain objects, not exact', () => floatLoop(units, index, plain)]
// Apart from the edits and the whole result, whose garbage would be collected in their time.
printTable(
  'explanations, 200,000 activities',
  compareRuns(
    [
      base,
      ['explanation of one unit of a result', explainNext(openResult), 200],
      ['explanation of one unit from columns, its full score included', explainNext(openColumns), 100],
    ],
    { rounds: 9, warmups: 5 },
  ),
)
// Apart from the explanations, which are kept with their scores and would be collected in the time of the edits.
printTable(
  'edits, 200,000 activities',
  compareRuns(
    [
      base,
      [
        'one edit: unit rescored, block of 50 re-ranked',
        editNext(openScoring(compiled, period, 'final')),
        500,
      ],
      [
        'the same with a rule that reads the block’s leader',
        editNext(openScoring(compile(leader), period, 'final')),
        60,
      ],
    ],
    { rounds: 9, warmups: 5 },
  ),
)
printTable(
  'the whole result, 200,000 activities',
  compareRuns(
    [base, ['whole result with every reason, plain objects', () => scorePeriod(compiled, period, 'final')]],
    { rounds: 5 },
  ),
)

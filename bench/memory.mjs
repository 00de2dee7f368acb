// Activities held as columns, scored and explained, in a process that does nothing else. Arguments: units, activities per unit.
import { explainColumns, scoreColumns } from '@thidua/scoring/columns'
import { makeColumns } from './columns.mjs'
import { compile } from './compiled.mjs'
import { criteriaSet, makeUnits, toInput } from './workload.mjs'

const [count, perUnit] = process.argv.slice(2).map(Number)
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)
const input = toInput(makeUnits(count))
const columns = makeColumns(count, perUnit)
const held = megabytes()
const compiled = compile(criteriaSet())
const scores = scoreColumns(compiled, input, columns, 'final')
const scored = megabytes()
const explain = explainColumns(
  compiled,
  input,
  columns,
  scores,
  'final',
  row => `a${String(row).padStart(8, '0')}`,
)
for (let unit = 0; unit < 100; unit++) explain(`u${unit}`)
console.log(
  `\npeak memory, ${columns.length.toLocaleString('en')} activities: made ${held} MB, scored ${scored} MB, a hundred units explained ${megabytes()} MB`,
)

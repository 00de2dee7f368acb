// HyperFormula: the workbook a committee would keep. Activities sorted by unit, one row each; a row per unit whose
// formulas read only the rows of that unit, which is the best case: over whole columns each unit would read every row.
import { HyperFormula } from 'hyperformula'
import { dayNumber } from '../calendar.mjs'
import { bands, caps, kinds, levels, period, rates } from '../workload.mjs'
import { placesOf } from './places.mjs'

const from = dayNumber(period.from)
const to = dayNumber(period.to)

/** Columns of the sheet of activities, A to K; J and K are formulas. */
const activityRow = (row, i, range) => {
  const at = i + 1
  const same = `${range('H')},H${at},${range('B')},">=${from}",${range('B')},"<=${to}"`
  const higher = `COUNTIFS(${same},${range('E')},">"&E${at})`
  const equalBefore = `COUNTIFS(${same},${range('E')},E${at},${range('A')},"<"&A${at})`
  const before = `COUNTIFS(${same},${range('A')},"<"&A${at})`
  const inPeriod = `B${at}>=${from},B${at}<=${to}`
  const isFirst = row.event ? `,${higher}+${equalBefore}=0` : row.link ? `,${before}=0` : ''
  return [
    at,
    dayNumber(row.date),
    row.kind,
    row.channel,
    levels.indexOf(row.level) + 1,
    Number(row.quantity),
    row.evidence === undefined ? 0 : 1,
    row.link ?? row.event ?? '',
    Number(row.date.slice(5, 7)),
    `=F${at}*IF(E${at}=4,2,IF(E${at}=3,1.5,IF(E${at}=2,1.25,1)))`,
    `=IF(AND(${inPeriod}${isFirst}),1,0)`,
  ]
}

/** Columns of the sheet of units: A plan, B articles planned, C staff, D on time, E–AB criteria, AC group A, AD total. */
const unitRow = (unit, at, range) => {
  const proven = `${range('K')},1,${range('G')},1`
  const count = rest => `COUNTIFS(${proven}${rest})`
  const where = (column, value) => `,${range(column)},${value}`
  const quantity = `SUMIFS(${range('F')},${proven})`
  const band = (list, counted) =>
    list.reduce(
      (rest, [least, p], i) => (i === 0 ? `${p / 100}` : `IF(${counted}>=${least},${p / 100},${rest})`),
      '',
    )
  const months = Array.from({ length: 12 }, (_, m) => `(${count(where('I', m + 1))}>0)`).join('+')
  const formulas = [
    ...kinds.map(
      (kind, k) =>
        `MIN(${caps[k] / 100},ROUND(SUMIFS(${range('J')},${proven}${where('C', `"${kind}"`)})*${rates[k] / 100},2))`,
    ),
    band(bands[0], count(where('D', '"newspaper"'))),
    band(bands[1], count(where('D', '"radio"'))),
    band(bands[2], count(where('E', '">=3"'))),
    band(bands[3], count('')),
    `MIN(10,ROUND(10*${quantity}/A${at},2))`,
    `MIN(5,ROUND(5*(${kinds
      .slice(0, 3)
      .map(kind => count(where('C', `"${kind}"`)))
      .join('+')})/B${at},2))`,
    `MIN(8,ROUND(0.5*${quantity}/C${at},2))`,
    `IF(${count(where('C', '"meeting"') + where('E', 4))}>0,3,0)`,
    `IF(D${at}=1,2,0)`,
    `MIN(5,0.25*${count(where('E', 4))})`,
    `0.2*(${months})`,
    `-MIN(6,0.3*COUNTIFS(${range('K')},1,${range('G')},0))`,
    `SUM(E${at}:P${at})`,
    `ROUND(0.5*AC${at}+0.3*SUM(Q${at}:W${at})+0.2*SUM(X${at}:AB${at}),2)`,
  ].map(text => `=${text}`)
  return [unit.plan, unit.planArticles, unit.staff, unit.onTime ? 1 : 0, ...formulas]
}

const makeSheets = ({ units, index, plain }) => {
  const own = units.map(() => [])
  for (const row of plain) own[index.get(row.unit)].push(row)
  const activities = []
  const scores = units.map((unit, u) => {
    const [first, last] = [activities.length + 1, activities.length + own[u].length]
    const here = column => `$${column}$${first}:$${column}$${last}`
    for (const row of own[u]) activities.push(activityRow(row, activities.length, here))
    return unitRow(unit, u + 1, column => `Activities!${here(column)}`)
  })
  return { Activities: activities, Units: scores }
}

export const candidates = async workload => {
  const sheets = makeSheets(workload)
  const run = () => {
    const workbook = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', maxRows: 300_000 })
    const values = workbook.getSheetValues(workbook.getSheetId('Units'))
    workbook.destroy()
    return placesOf(
      workload.units,
      values.map(row => [row[29], row[28]]),
    )
  }
  return [
    {
      name: 'HyperFormula, formulas on own rows',
      idiom: 'SUMIFS and COUNTIFS over rows of one unit; places in code',
      explains: 'formulas only',
      run,
    },
  ]
}

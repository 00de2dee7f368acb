// The 24 criteria, totals and places as one SELECT. `numeric` writes them as anybody would read them; `integers`
// scales every figure by hand, with the rounding spelt out. `months`: counted distinct, or as bits, which is faster.
import { bands, caps, factors, kinds, period, rates, weights } from '../workload.mjs'

const decimal = hundredths => (hundredths / 100).toFixed(2)
const month = 'extract(month from date)::int'
const monthsBy = {
  distinct: `count(distinct ${month}) filter (where proven)`,
  bits: `bit_count(bit_or(1 << ${month}) filter (where proven)::bit(32))`,
}

/** Repeats of a link, and lower levels of the same event: a handful of rows, so only those are sorted. */
const repeated = `select id from (
    select id, row_number() over (
      partition by unit, coalesce(link, event) order by case when event is null then 0 else -level end, id
    ) as turn
    from activity
    where coalesce(link, event) is not null and date between '${period.from}' and '${period.to}'
  ) turns where turn > 1`

const byLevel = figure =>
  `case level ${factors.map((factor, i) => `when ${i + 1} then ${figure(factor)}`).join(' ')} end`

const styles = {
  numeric: {
    points: decimal,
    kindSum: rate => `sum(quantity * ${byLevel(decimal)} * ${decimal(rate)})`,
    quantity: 'quantity',
    rounded: k => `round(coalesce(p${k}, 0), 2)`,
    share: (points, count, of) => `round(${decimal(points)} * ${count} / ${of}, 2)`,
    total: (a, b, c) =>
      `round(${decimal(weights[0])} * (${a}) + ${decimal(weights[1])} * (${b}) + ${decimal(weights[2])} * (${c}), 2)`,
  },
  integers: {
    points: String,
    kindSum: rate => `sum(tenths * ${byLevel(factor => factor * rate)})`,
    quantity: 'tenths',
    rounded: k => `(coalesce(p${k}, 0) + 500) / 1000`,
    share: (points, count, of) => {
      const scaled = count === 'quantity' ? points / 10 : points
      return `(2 * ${scaled} * ${count} + ${of}) / (2 * ${of})`
    },
    total: (a, b, c) =>
      `(${weights[0]} * (${a}) + ${weights[1]} * (${b}) + ${weights[2]} * (${c}) + 50) / 100`,
  },
}

const sums = (style, months) => `select unit,
    ${kinds.map((kind, k) => `${style.kindSum(rates[k])} filter (where proven and kind = '${kind}') as p${k}`).join(',\n    ')},
    count(*) filter (where proven and channel = 'newspaper') as n0,
    count(*) filter (where proven and channel = 'radio') as n1,
    count(*) filter (where proven and level >= 3) as n2,
    count(*) filter (where proven) as n3,
    coalesce(sum(${style.quantity}) filter (where proven), 0) as quantity,
    count(*) filter (where proven and kind in (${kinds
      .slice(0, 3)
      .map(kind => `'${kind}'`)
      .join(', ')})) as articles,
    count(*) filter (where proven and kind = 'meeting' and level = 4) as top_meetings,
    count(*) filter (where proven and level = 4) as top,
    ${months} as months,
    count(*) filter (where not proven) as unproven
  from activity
  where date between '${period.from}' and '${period.to}' and id not in (select id from repeated)
  group by unit`

const criteria = ({ points, rounded, share }) => [
  ...caps.map((cap, k) => `least(${points(cap)}, ${rounded(k)})`),
  ...bands.map((list, j) => {
    const cases = list.slice(1).reverse()
    const when = cases.map(([from, value]) => `when n${j} >= ${from} then ${points(value)}`).join(' ')
    return `case ${when} else ${points(list[0][1])} end`
  }),
  `least(${points(1000)}, ${share(1000, 'quantity', 'plan')})`,
  `least(${points(500)}, ${share(500, 'articles', 'plan_articles')})`,
  `least(${points(800)}, ${share(50, 'quantity', 'staff')})`,
  `case when top_meetings > 0 then ${points(300)} else 0 end`,
  `case when on_time then ${points(200)} else 0 end`,
  `least(${points(500)}, ${points(25)} * top)`,
  `${points(20)} * months`,
  `-least(${points(600)}, ${points(30)} * unproven)`,
]

const addUp = (first, end) => Array.from({ length: end - first }, (_, i) => `c${first + i}`).join(' + ')

export const scoreQuery = (styleName, months) => {
  const style = styles[styleName]
  const columns = criteria(style).map((text, i) => `${text} as c${i}`)
  return `with repeated as (${repeated}),
sums as (${sums(style, monthsBy[months])}),
criteria as (select unit.id, block, ${columns.join(',\n  ')} from unit join sums on sums.unit = unit.id),
totals as (select id, block, ${addUp(0, 12)} as a,
  ${style.total(addUp(0, 12), addUp(12, 19), addUp(19, 24))} as total from criteria)
select id, total, rank() over (partition by block order by total desc, a desc) as place from totals`
}

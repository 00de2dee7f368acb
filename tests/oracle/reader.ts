import type { Dropping, Expression } from '@thidua/scoring/criteria'
import type { Unit } from '@thidua/scoring/records'
import { dayOf, resolve } from './day.ts'
import {
  type Fraction,
  greatest,
  least,
  mean,
  minus,
  nought,
  read as number,
  of,
  order,
  over,
  sign,
  times,
  total,
  unity,
} from './fraction.ts'
import { measure } from './measure.ts'
import { acceptedText, blockOf, childrenOf, declarationOf, type OraclePeriod } from './period.ts'
import { logarithmOf, rootOf } from './roots.ts'
import { roundTo } from './rounding.ts'
import { dropped, several } from './several.ts'
import { isKnown, type Reading, together } from './value.ts'

/** Finished figures that expressions may ask for. */
export interface Finished {
  score(unit: Unit): Reading
  points(unit: Unit, criterion: string): Reading
}

export type Read = (unit: Unit, expression: Expression, line: string) => Reading

const markedBy = (method: string, marks: readonly Fraction[], rule: Dropping): Fraction => {
  const sorted = dropped([...marks].sort(order), rule)
  const inner = sorted.length >= 3 ? sorted.slice(1, -1) : sorted
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (method === 'sum') return total(sorted)
  if (method === 'mean') return mean(sorted)
  return method === 'trimmed-mean' ? mean(inner) : mean([low as Fraction, high as Fraction])
}

/** The block's figure over the known values; `own` only where the figure is about the unit itself. */
const blockFigure = (figure: string, peers: readonly Fraction[], own: Fraction): Fraction => {
  const [low, high] = [least(peers), greatest(peers)]
  switch (figure) {
    case 'blockMax':
      return high
    case 'blockMin':
      return low
    case 'blockSum':
      return total(peers)
    case 'blockMean':
      return mean(peers)
    case 'toLeader':
      return sign(high) > 0 ? over(own, high) : nought
    case 'higher':
      return of(1 + peers.filter(peer => order(own, peer) < 0).length)
    case 'lower':
      return of(1 + peers.filter(peer => order(peer, own) < 0).length)
    case 'minMax':
      return order(low, high) === 0 ? unity : over(minus(own, low), minus(high, low))
    default: {
      const others = peers.length - 1
      const notAhead = peers.filter(peer => order(peer, own) <= 0).length - 1
      return others === 0 ? unity : of(notAhead, others)
    }
  }
}

/** Reads facts and expressions of a period from first principles, again each time it is asked. */
export const createReader = (period: OraclePeriod, finished: Finished): Read => {
  const { set, input, basis } = period

  const fact = (unit: Unit, id: string): Reading => {
    const definition = set.facts[id]
    if (definition)
      return 'value' in definition
        ? read(unit, definition.value, '')
        : {
            is: measure(
              definition,
              period.counted.filter(activity => activity.unit === unit.id),
              set,
              input.period,
            ),
          }
    const declared = set.declarations[id]
    if (!declared) {
      const attribute = unit.attributes[id]
      return attribute === undefined ? { missing: [id] } : { is: number(attribute) }
    }
    if (declared.appliesTo && !declared.appliesTo.includes(unit.kind)) return 'not-applicable'
    const text = acceptedText(declarationOf(period, unit, id), basis)
    if (text === undefined) return { missing: [id] }
    if (declared.type === 'yes-no') return { is: text === 'yes' ? unity : nought }
    return { is: declared.type === 'date' ? of(dayOf(text)) : number(text) }
  }

  const ofBlock = (figure: string, inner: Expression, unit: Unit, line: string): Reading => {
    const own = read(unit, inner, line)
    const isAboutOwn = ['toLeader', 'minMax', 'percentile', 'higher', 'lower'].includes(figure)
    if (isAboutOwn && !isKnown(own)) return own
    const peers = blockOf(period, unit).map(peer => read(peer, inner, line))
    const known = peers.filter(isKnown).map(({ is }) => is)
    return known.length === 0 ? own : { is: blockFigure(figure, known, isKnown(own) ? own.is : nought) }
  }

  /** Median, n-th best value and deviation of the values that the units of the block have. */
  const inOrder = (
    written: Extract<
      Expression,
      | { readonly blockMedian: unknown }
      | { readonly blockNth: unknown }
      | { readonly blockDeviation: unknown }
    >,
    unit: Unit,
    line: string,
  ): Reading => {
    const inner =
      'blockMedian' in written
        ? written.blockMedian
        : 'blockNth' in written
          ? written.blockNth
          : written.blockDeviation
    const ascending = blockOf(period, unit)
      .map(peer => read(peer, inner, line))
      .filter(isKnown)
      .map(({ is }) => is)
      .sort(order)
    if (ascending.length === 0) return read(unit, inner, line)
    if ('blockMedian' in written) return { is: markedBy('median', ascending, {}) }
    if ('blockNth' in written) {
      const at = written.better === 'lower' ? written.nth - 1 : ascending.length - written.nth
      const is = ascending[at]
      return is === undefined ? 'not-applicable' : { is }
    }
    const centre = mean(ascending)
    const squares = ascending.map(value => times(minus(value, centre), minus(value, centre)))
    const by = ascending.length - (written.divisor === 'units-less-one' ? 1 : 0)
    return { is: by === 0 ? nought : rootOf(over(total(squares), of(by)), 2, written.places, written.mode) }
  }

  const ofChildren = (
    { children: inner, as, weight, ...rule }: Extract<Expression, { readonly children: unknown }>,
    unit: Unit,
    line: string,
  ): Reading => {
    const children = childrenOf(period, unit)
    if (children.length === 0) return as === 'count' ? { is: nought } : 'not-applicable'
    const items = children.map(child => ({
      value: inner === 'score' ? finished.score(child) : read(child, inner, line),
      ...(weight === undefined ? {} : { weight: read(child, weight, line) }),
    }))
    return several(items, as, rule)
  }

  const ratio = (
    [top, bottom]: readonly [Expression, Expression],
    whenZero: string,
    unit: Unit,
    line: string,
  ): Reading => {
    const base = read(unit, bottom, line)
    if (isKnown(base) && sign(base.is) === 0) {
      if (whenZero === 'zero') return { is: nought }
      if (whenZero === 'one') return { is: unity }
      if (whenZero === 'not-applicable') return 'not-applicable'
      return { missing: [typeof bottom === 'string' ? bottom : 'denominator'] }
    }
    return together([read(unit, top, line), base], ([a, b]) => over(a as Fraction, b as Fraction))
  }

  const read: Read = (unit, expression, line) => {
    if (typeof expression === 'string')
      return /^-?\d/.test(expression) ? { is: number(expression) } : fact(unit, expression)
    const each = (all: readonly Expression[]): Reading[] => all.map(inner => read(unit, inner, line))
    if ('sum' in expression) return together(each(expression.sum), total)
    if ('product' in expression) return together(each(expression.product), all => all.reduce(times))
    if ('smallest' in expression) return together(each(expression.smallest), least)
    if ('largest' in expression) return together(each(expression.largest), greatest)
    if ('difference' in expression)
      return together(each(expression.difference), ([a, b]) => minus(a as Fraction, b as Fraction))
    if ('ratio' in expression) return ratio(expression.ratio, expression.whenZero ?? 'missing', unit, line)
    if ('daysAfter' in expression) {
      const { date, deadline } = expression.daysAfter
      const due = of(dayOf(resolve(deadline, input.period.from)))
      return together([fact(unit, date)], ([day]) => minus(day as Fraction, due))
    }
    if ('daysBetween' in expression) {
      const { only, holidays = [] } = expression
      return together(
        expression.daysBetween.map(id => fact(unit, id)),
        ([a, b]) => {
          const [first, second] = [Number((a as Fraction).n), Number((b as Fraction).n)]
          if (only === undefined) return of(second - first)
          const [low, high] = [Math.min(first, second), Math.max(first, second)]
          let worked = 0
          for (let day = low + 1; day <= high; day++) {
            const date = new Date(day * 86_400_000)
            const isFree =
              [0, 6].includes(date.getUTCDay()) || holidays.includes(date.toISOString().slice(0, 10))
            if (!isFree) worked++
          }
          return of(second < first ? -worked : worked)
        },
      )
    }
    if ('marks' in expression) {
      const marks = input.marks.filter(mark => mark.unit === unit.id && mark.line === line && !mark.recused)
      if (marks.length === 0) return { missing: [line] }
      return {
        is: markedBy(
          expression.marks,
          marks.map(mark => number(mark.points)),
          expression,
        ),
      }
    }
    if ('points' in expression) return finished.points(unit, expression.points)
    if ('notApplicable' in expression) return 'not-applicable'
    if ('root' in expression || 'ln' in expression) {
      const value = 'root' in expression ? expression.root : expression.ln
      const own = read(unit, value, line)
      if (!isKnown(own)) return own
      const { places, mode, whenUndefined = 'missing' } = expression
      const is =
        'ln' in expression
          ? sign(own.is) > 0 && logarithmOf(own.is, places, mode)
          : (sign(own.is) >= 0 || expression.degree % 2 === 1) &&
            rootOf(own.is, expression.degree, places, mode)
      if (is !== false) return { is }
      if (whenUndefined === 'zero') return { is: nought }
      if (whenUndefined === 'not-applicable') return 'not-applicable'
      return { missing: [typeof value === 'string' ? value : 'root' in expression ? 'root' : 'ln'] }
    }
    if ('orElse' in expression) {
      const readings = each(expression.orElse)
      const answered = readings.find(reading => reading === 'not-applicable' || isKnown(reading))
      return answered ?? together(readings, total)
    }
    if ('children' in expression) return ofChildren(expression, unit, line)
    if ('over' in expression)
      return several(
        each(expression.over).map((value, i) => {
          const weight = expression.weights?.[i]
          return weight === undefined ? { value } : { value, weight: read(unit, weight, line) }
        }),
        expression.as,
        expression,
      )
    if ('round' in expression) {
      const { places, mode } = expression
      return together(each([expression.round]), ([value]) => roundTo(value as Fraction, places, mode))
    }
    if ('blockMedian' in expression || 'blockNth' in expression || 'blockDeviation' in expression)
      return inOrder(expression, unit, line)
    if ('blockPlace' in expression)
      return ofBlock(expression.better ?? 'higher', expression.blockPlace, unit, line)
    const [figure, inner] = Object.entries(expression)[0] as [string, Expression]
    return ofBlock(figure, inner, unit, line)
  }
  return read
}

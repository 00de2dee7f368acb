import type { Column, Criterion, Line, Policies, Rounding } from '@thidua/scoring/criteria'
import type { Ruling } from '@thidua/scoring/records'
import { type Asked, answer } from './answer.ts'
import { curve } from './curve.ts'
import { type Fraction, greatest, least, minus, nought, order, plus, read, sign, total } from './fraction.ts'
import { roundTo } from './rounding.ts'
import { isKnown, type Reading } from './value.ts'

export interface OracleLine {
  readonly line: Line
  readonly column: Column
  readonly state: 'scored' | 'missing' | 'not-applicable'
  readonly value: Fraction | null
  readonly points: Fraction
  readonly missing: readonly string[]
  readonly treatedAs: Policies['missing'] | null
}

export interface OracleCriterion {
  readonly criterion: Criterion
  readonly state: 'scored' | 'missing' | 'excluded' | 'not-applicable'
  readonly earned: Fraction
  readonly bonus: Fraction
  readonly deduction: Fraction
  readonly points: Fraction
  readonly lines: readonly OracleLine[]
}

const rounded = (points: Fraction, rounding: 'none' | Rounding): Fraction =>
  rounding === 'none' ? points : roundTo(points, rounding.places, rounding.mode)

const atMost = (points: Fraction, cap: string | undefined): Fraction =>
  cap === undefined ? points : least([points, read(cap)])

const scoreLine = (line: Line, asked: Asked, policies: Policies): OracleLine => {
  const blank = {
    line,
    column: line.column ?? 'standard',
    value: null,
    points: nought,
    missing: [],
    treatedAs: null,
  }
  const absent = (reading: Reading): OracleLine =>
    reading === 'not-applicable'
      ? { ...blank, state: 'not-applicable' }
      : {
          ...blank,
          state: 'missing',
          missing: (reading as { missing: readonly string[] }).missing,
          treatedAs: line.missing ?? policies.missing,
        }
  if (line.appliesTo && !line.appliesTo.includes(asked.unit.kind)) return absent('not-applicable')
  const applies = line.appliesWhen === undefined ? 'yes' : answer(line.appliesWhen, asked, line.id)
  if (applies === 'no') return absent('not-applicable')
  if (applies !== 'yes') return absent({ missing: applies.unknown })
  const met = line.when === undefined ? 'yes' : answer(line.when, asked, line.id)
  if (met === 'no') return { ...blank, state: 'scored' }
  if (met !== 'yes') return absent({ missing: met.unknown })
  const value = asked.read(asked.unit, line.value, line.id)
  if (!isKnown(value)) return absent(value)
  const points = curve(line.points, value.is, size => asked.read(asked.unit, size, line.id))
  if (!isKnown(points)) return absent(points)
  const settled = rounded(atMost(points.is, line.cap), policies.rounding.line)
  return { ...blank, state: 'scored', value: value.is, points: settled }
}

/** Of scored lines of one column that exclude each other, all but the best (the first of equals) give nothing. */
const settle = (lines: readonly OracleLine[]): OracleLine[] =>
  lines.map((own, i) => {
    const name = own.line.exclusive
    if (name === undefined || own.state !== 'scored') return own
    const isBeaten = lines.some((other, j) => {
      if (other.line.exclusive !== name || other.state !== 'scored') return false
      const ahead = order(other.points, own.points)
      return ahead > 0 || (ahead === 0 && j < i)
    })
    return isBeaten ? { ...own, points: nought } : own
  })

const nothing = { earned: nought, bonus: nought, deduction: nought, points: nought }

const addUp = (criterion: Criterion, lines: readonly OracleLine[], policies: Policies): OracleCriterion => {
  const of = (column: Column): OracleLine[] => lines.filter(line => line.column === column)
  const pointsOf = (column: Column): Fraction => total(of(column).map(({ points }) => points))
  const without = (state: OracleCriterion['state']): OracleCriterion => ({
    criterion,
    state,
    ...nothing,
    lines,
  })
  if (lines.some(({ treatedAs }) => treatedAs === 'unresolved')) return without('missing')
  const standard = of('standard')
  if (standard.some(({ treatedAs }) => treatedAs === 'excluded')) return without('excluded')
  const startsFull = criterion.start === 'full'
  if (!startsFull && standard.length > 0 && standard.every(({ state }) => state === 'not-applicable'))
    return without('not-applicable')

  const earned = startsFull ? read(criterion.standard) : atMost(pointsOf('standard'), criterion.standard)
  const bonus = atMost(pointsOf('bonus'), criterion.bonusCap)
  const deduction = atMost(pointsOf('deduction'), criterion.deductionCap)
  const given = plus(earned, bonus)
  const ledger = minus(given, deduction)
  const floored = criterion.floor === undefined ? ledger : greatest([ledger, read(criterion.floor)])
  const points = rounded(floored, policies.rounding.criterion)
  // The floor shows as a smaller deduction, never as less than none; rounding shows in what was earned.
  const shown = greatest([nought, least([deduction, minus(given, floored)])])
  return {
    criterion,
    state: 'scored',
    earned: plus(minus(points, bonus), shown),
    bonus,
    deduction: shown,
    points,
    lines,
  }
}

const ruled = (scored: OracleCriterion, { decision }: Ruling): OracleCriterion => {
  if (decision.kind === 'not-applicable') return { ...scored, ...nothing, state: 'not-applicable' }
  const points = read(decision.points)
  return { ...scored, ...nothing, state: 'scored', earned: points, points }
}

/** One criterion of one unit; a ruling, where there is one, has the last word. */
export const scoreCriterion = (
  criterion: Criterion,
  asked: Asked,
  policies: Policies,
  ruling: Ruling | undefined,
): OracleCriterion => {
  if (criterion.appliesTo && !criterion.appliesTo.includes(asked.unit.kind))
    return { criterion, state: 'not-applicable', ...nothing, lines: [] }
  const column = (name: Column, stage: Asked): OracleLine[] =>
    settle(
      criterion.lines
        .filter(line => (line.column ?? 'standard') === name)
        .map(line => scoreLine(line, stage, policies)),
    )
  const standard = column('standard', asked)
  const deduction = column('deduction', asked)
  const isFull =
    criterion.start === 'full' ||
    order(total(standard.map(({ points }) => points)), read(criterion.standard)) >= 0
  const fullStandard = isFull && deduction.every(({ points }) => sign(points) === 0)
  const bonus = column('bonus', { ...asked, fullStandard })
  const all = [...standard, ...deduction, ...bonus]
  const lines = criterion.lines.map(line => all.find(found => found.line.id === line.id) as OracleLine)
  const scored = addUp(criterion, lines, policies)
  return ruling ? ruled(scored, ruling) : scored
}

import { type Line, outlineCurve } from '@thidua/scoring/criteria'
import type { Mark } from '@thidua/scoring/records'
import { fingerprintOf } from '../fingerprint.ts'
import { excerpt, type RowReader } from '../row-reader.ts'
import { unitOfRow } from '../unit-of-row.ts'
import { checkMarkedPoints } from '../values/marked-points.ts'
import { strictKey, tidyText } from '../values/text-key.ts'
import { orStored } from './keep-stored.ts'
import type { RowReading } from './row-reading.ts'

/** `TV1`, `TV 02`, `Thành viên 3`: a seat has a number; a person's name has none and is not taken in. */
const seat = /^\p{L}[\p{L} .-]{0,20}\d{1,3}$/u

export function readMark(row: RowReader): RowReading | undefined {
  const unit = unitOfRow(row)
  const line = readLine(row)
  const member = readMember(row)
  const stored = unit && line && member ? row.lookups.stored.mark(unit.id, line.id, member) : undefined
  const readRecused = row.isEmpty('recused') ? false : row.yesOrNo('recused', 'member')
  const isRecused = orStored(row, 'recused', 'member', readRecused, stored?.recused || undefined, 'có')
  const points = readPoints(row, line, isRecused === true)
  const reason = row.text('explanation', 'explanation', 2000)
  const found = row.settle({ unit, line, member, points, reason })
  if (found === undefined) return undefined
  const mark: Mark = {
    unit: found.unit.id,
    line: found.line.id,
    member: found.member,
    points: found.points,
    reason: found.reason,
    recused: isRecused === true ? true : undefined,
  }
  return {
    record: { family: 'marks', record: mark },
    fingerprint: fingerprintOf([
      'mark',
      mark.unit,
      mark.line,
      mark.member,
      mark.points,
      strictKey(mark.reason),
      mark.recused ? 'recused' : undefined,
    ]),
    key: `${mark.unit} ${mark.line} ${mark.member}`,
  }
}

/** Which marks a line takes; undefined where nobody marks it. */
const limitsOf = ({ points }: Line) => {
  const curve = outlineCurve(points)
  return curve.kind === 'limits' ? curve : undefined
}

/** The committee marks this line, so a file of marks may name it. */
export const isJudged = (line: Line): boolean => limitsOf(line) !== undefined

function readLine(row: RowReader): Line | undefined {
  const code = row.text('line', 'line', 64)
  if (code === undefined) return undefined
  const line = row.lookups.lines.get(code.toLowerCase())
  if (line === undefined) return row.reject('line-unknown', 'line', 'line', { value: excerpt(code) })
  return isJudged(line) ? line : row.reject('line-not-judged', 'line', 'line', { value: line.id })
}

function readMember(row: RowReader): string | undefined {
  const member = row.text('member', 'member', 24)
  if (member === undefined) return undefined
  return seat.test(member)
    ? member.toUpperCase().replace(/[ .-]+(?=\d)/, '')
    : row.reject('member-not-a-seat', 'member', 'member')
}

/** A recused member need not give points; what stands there is kept and not counted. */
function readPoints(row: RowReader, line: Line | undefined, isRecused: boolean): string | undefined {
  if (isRecused && row.isEmpty('points')) return '0'
  const points = row.number('points', 'points', 'points', true)
  const limits = line && limitsOf(line)
  if (points === undefined || limits === undefined) return points
  const fault = checkMarkedPoints(points, limits)
  if (fault === undefined) return points
  return row.reject(fault.code, 'points', 'points', {
    value: tidyText(row.cell('points').text),
    ...fault.params,
  })
}

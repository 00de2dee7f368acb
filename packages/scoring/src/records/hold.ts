import type { Hold } from '../input.ts'
import { issue } from '../result.ts'
import { allOf, each, namesUnit, type RecordRoom, repeated } from './room.ts'
import { absentable, anyText, dateText, idText, objectOf } from './shape.ts'

const nameOf = ({ id }: Hold): string => id

export const holdRoom: RecordRoom<Hold> = {
  shape: objectOf(
    { id: idText, unit: idText, from: dateText, reason: anyText, document: anyText },
    absentable({ until: dateText }),
  ),
  nameOf,
  check: allOf(
    repeated(nameOf),
    namesUnit,
    each(({ from, until }) =>
      until === undefined || from <= until ? [] : [issue('ends-before-it-starts', ['until'])],
    ),
  ),
}

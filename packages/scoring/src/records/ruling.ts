import type { Ruling } from '../input.ts'
import { tableOf } from '../language/reading/table.ts'
import { issue } from '../result.ts'
import { allOf, namesUnit, type RecordRoom, repeated } from './room.ts'
import { anyText, decimalText, idText, objectOf, oneOf, type Shape } from './shape.ts'

const decision: Shape = (value, path) =>
  (value as { readonly kind?: unknown } | null)?.kind === 'points'
    ? objectOf({ kind: oneOf('points'), points: decimalText })(value, path)
    : objectOf({ kind: oneOf('points', 'not-applicable') })(value, path)

const nameOf = ({ id }: Ruling): string => id

export const rulingRoom: RecordRoom<Ruling> = {
  shape: objectOf({
    ...{ id: idText, unit: idText, criterion: idText, decision },
    ...{ author: anyText, reason: anyText, document: anyText },
  }),
  nameOf,
  check: allOf(repeated(nameOf), namesUnit, (records, { set }) => {
    const criteria = new Set(tableOf(set).criteria.map(({ criterion }) => criterion.id))
    return records.flatMap(({ criterion }, i) =>
      criteria.has(criterion) ? [] : [issue('unknown-criterion', [i, 'criterion'], { criterion })],
    )
  }),
}

import type { GateRuling } from '../input.ts'
import { issue } from '../result.ts'
import { allOf, each, namesUnit, type RecordRoom, repeated } from './room.ts'
import { anyText, idText, objectOf } from './shape.ts'

const nameOf = ({ id }: GateRuling): string => id

export const gateRulingRoom: RecordRoom<GateRuling> = {
  shape: objectOf({
    ...{ id: idText, unit: idText, gate: idText },
    ...{ author: anyText, reason: anyText, document: anyText },
  }),
  isOptional: true,
  nameOf,
  check: allOf(
    repeated(nameOf),
    namesUnit,
    // A decision on a gate that the set does not have would open nothing, in silence.
    each(({ gate }, { set }) =>
      set.gates.some(({ id }) => id === gate) ? [] : [issue('unknown-gate', ['gate'], { name: gate })],
    ),
  ),
}

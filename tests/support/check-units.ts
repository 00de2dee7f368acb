import { unitRoom } from '../../packages/scoring/src/records/unit.ts'
import { letterSet, schoolYear } from './letter-set.ts'

/** What is wrong with units by themselves, of which only id and parent are given. */
export const checkUnits = (units: readonly { readonly id: string; readonly parent: string | undefined }[]) =>
  unitRoom.check(
    units.map(unit =>
      Object.assign(unit, { name: 'u', kind: 'affiliated-school', block: 'b', attributes: {} }),
    ),
    {
      set: letterSet,
      period: schoolYear,
      blocks: new Map(),
      units: { has: () => true },
    },
  )

import type { Db } from '../db/database.ts'
import { selectUnitBlocks } from '../units/unit.repository.ts'
import type { Actor } from './actor.ts'
import { grantsOf, hasWhole, heldFor } from './held.ts'
import type { PeriodPlace } from './period-scope.ts'
import type { Right } from './rights.ts'

/** What of a period a caller reads as it is stored now; of the rest it reads what was published. */
export interface Sight {
  readonly isAll: boolean
  /** Where it is not all: of these units. */
  readonly units: ReadonlySet<string>
}

type ReadingRight = Extract<Right, 'read-unpublished' | 'read-committee-records'>

const nothing: Sight = { isAll: false, units: new Set() }

export const sightOf = async (
  db: Db,
  actor: Actor,
  period: PeriodPlace,
  right: ReadingRight = 'read-unpublished',
): Promise<Sight> => {
  if (hasWhole(actor, right, period)) return { isAll: true, units: new Set() }
  const held = heldFor(grantsOf(actor), right, period)
  if (held.length === 0) return nothing
  const blocks = await selectUnitBlocks(db, period.id)
  const units = held.flatMap(({ grant }) =>
    [...blocks].flatMap(([unit, block]) =>
      (grant.unit ?? unit) === unit && (grant.block ?? block) === block ? [unit] : [],
    ),
  )
  return { isAll: false, units: new Set(units) }
}

import { type CriteriaReaders, criteriaReaders } from '@thidua/scoring/criteria'
import type { Known } from '@thidua/scoring/records'
import type { Writer } from './actor.ts'
import { type Held, heldFor, holdingNow, isOfPeriod } from './held.ts'
import type { Right } from './rights.ts'

/** What a record is about, for whoever asks whether it is within reach. */
export interface Place {
  readonly unit: string
  /** The criteria that read the record; absent: that is nothing that a role could be limited to. */
  readonly criteria?: ((readers: CriteriaReaders) => ReadonlySet<string>) | undefined
}

/** Which records of a period a writer's right reaches. */
export interface Reach {
  readonly isAll: boolean
  covers(place: Place): boolean
}

const everything: Reach = { isAll: true, covers: () => true }
const nothing: Reach = { isAll: false, covers: () => false }

const coversUnit = ({ grant }: Held, unit: string, blocks: Known['blocks']): boolean =>
  (grant.unit ?? unit) === unit && (grant.block === null || grant.block === blocks.get(unit))

/** What of a period a writer may touch by a right. The product itself may touch everything. */
export const reachOf = (
  writer: Writer,
  right: Right,
  { set, blocks }: Pick<Known, 'set' | 'blocks'>,
): Reach => {
  if (writer.kind === 'system') return everything
  const { grants, scope } = writer
  if (scope === null) return nothing
  const held = holdingNow(heldFor(grants, right, scope), scope)
  if (held.some(({ grant, hold }) => hold.reach === 'all' && !hold.stepsBack && !grant.unit && !grant.block))
    return everything
  const own = new Set(
    grants.flatMap(grant => (isOfPeriod(grant, scope) && grant.role === 'officer' ? (grant.unit ?? []) : [])),
  )
  let readers: CriteriaReaders | undefined
  const coversCriteria = ({ grant, hold }: Held, { criteria }: Place): boolean => {
    if (hold.reach !== 'own-criteria' || grant.criteria === null) return true
    if (criteria === undefined) return false
    readers ??= criteriaReaders(set)
    const reading = criteria(readers)
    return grant.criteria.some(id => reading.has(id))
  }
  return {
    isAll: false,
    covers: place =>
      held.some(
        one =>
          coversUnit(one, place.unit, blocks) &&
          !(one.hold.stepsBack && own.has(place.unit)) &&
          coversCriteria(one, place),
      ),
  }
}

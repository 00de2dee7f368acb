import type { Db } from '../db/database.ts'
import { selectGrantsOf } from '../people/grant.repository.ts'
import { selectRecords } from '../records/record.repository.ts'
import { recordKinds } from '../records/record-kinds.ts'
import { selectUnits } from '../units/unit.repository.ts'
import type { SessionMember } from './council.table.ts'

/** Who steps back where one unit is judged, by seat. */
export interface SteppingBack {
  readonly recused: readonly SessionMember[]
  readonly doubtful: readonly SessionMember[]
}

interface Day {
  readonly period: string
  readonly heldOn: string
}

interface Step {
  readonly from: string
  readonly to: string
}

/** A unit and all that became part of it. */
const withPredecessors = (unit: string, steps: readonly Step[]): ReadonlySet<string> => {
  const found = new Set([unit])
  for (const one of found) for (const { from, to } of steps) if (to === one) found.add(from)
  return found
}

/**
 * For whom the members of a session step back, by the grants of their accounts: an officer of the unit, or of one that
 * became part of it, on the day of the session. An officer of it on another day, or of the unit above or below it, is
 * left to the secretary; so is a member without an account, who is no matter of any single unit.
 */
export const readSteppingBack = async (
  db: Db,
  { period, heldOn }: Day,
  members: readonly SessionMember[],
): Promise<(unit: string) => SteppingBack> => {
  const persons = members.flatMap(({ person }) => person ?? [])
  const grants = (await selectGrantsOf(db, persons)).filter(
    grant => grant.role === 'officer' && (grant.period === '' || grant.period === period),
  )
  const steps = (await selectRecords(db, recordKinds.successions, period)) as unknown as readonly Step[]
  const units = await selectUnits(db, period).execute()
  const parents = new Map(units.map(({ id, parent }) => [id, parent]))
  const isThen = ({ startsOn, endsOn }: (typeof grants)[number]): boolean =>
    (startsOn ?? heldOn) <= heldOn && heldOn <= (endsOn ?? heldOn)
  return unit => {
    const own = withPredecessors(unit, steps)
    const isNear = (other: string): boolean => parents.get(unit) === other || parents.get(other) === unit
    const ofMember = ({ person }: SessionMember) => grants.filter(grant => grant.person === person)
    const isRecused = (member: SessionMember): boolean =>
      ofMember(member).some(grant => grant.unit !== null && own.has(grant.unit) && isThen(grant))
    const isDoubtful = (member: SessionMember): boolean =>
      !isRecused(member) &&
      ofMember(member).some(({ unit: other }) => other !== null && (own.has(other) || isNear(other)))
    return { recused: members.filter(isRecused), doubtful: members.filter(isDoubtful) }
  }
}

import { type Issue, issue } from '@thidua/scoring/issues'
import type { Transaction } from '../db/database.ts'
import type { Written } from '../journal/in-change.ts'
import type { PlannedChange } from '../second-person/planned-change.ts'
import { deleteGrants, selectGrantsOf } from './grant.repository.ts'
import { addGrants, officerOf, rolesSeen } from './grant.service.ts'
import { newId } from './new-id.ts'
import { type MadeLink, makeLinks } from './one-time-link.service.ts'
import type { HandOver } from './people.schema.ts'
import { insertPersons, lockPersons } from './person.repository.ts'
import { loginIssues } from './person.service.ts'
import { presentPerson } from './present-person.ts'

export interface Successor {
  readonly person: string
  /** Null: they come in already. */
  readonly link: MadeLink | null
}

const underTo = (found: readonly Issue[]): Issue[] =>
  found.map(one => ({ ...one, path: ['to', ...one.path] }))

const successorOf = async (
  trx: Transaction,
  to: HandOver['to'],
  id: string,
  now: Date,
): Promise<Written<Successor>> => {
  if ('person' in to) {
    const found = await presentPerson(trx, to.person)
    return found.ok
      ? { value: { person: to.person, link: null }, changed: true }
      : { issues: underTo(found.issues) }
  }
  const issues = await loginIssues(trx, to, null)
  if (issues.length > 0) return { issues: underTo(issues) }
  await insertPersons(trx, [{ id, ...to }])
  const [link] = await makeLinks(trx, [id], now)
  return { value: { person: id, link: link as MadeLink }, changed: true }
}

/** As it was asked for, with the id of whoever takes the unit over: that of somebody new is made before they are. */
export interface UnitToHandOver extends HandOver {
  readonly id: string
}

export const successorId = ({ to }: HandOver): string => ('person' in to ? to.person : newId('ng'))

/** One officer leaves a unit and another takes it over, in one change: the unit is never nobody's. */
export const unitToHandOver = (
  { unit, from, to, reason, id }: UnitToHandOver,
  now: Date,
): PlannedChange<Successor> => ({
  change: { action: 'unit-handed-over', period: null, subject: { unit, from, person: id }, reason },
  seen: async trx => [await rolesSeen(trx, from), await rolesSeen(trx, id)],
  work: async trx => {
    await lockPersons(trx)
    const left = (await selectGrantsOf(trx, [from])).filter(
      grant => grant.role === 'officer' && grant.unit === unit,
    )
    if (left.length === 0) return { issues: [issue('not-officer-of-unit', ['from'], { unit })] }
    if (id === from) return { issues: [issue('same-officer', ['to', 'person'])] }
    const successor = await successorOf(trx, to, id, now)
    if ('issues' in successor) return successor
    const own = await selectGrantsOf(trx, [id])
    await deleteGrants(
      trx,
      left.map(grant => grant.id),
    )
    if (!own.some(grant => grant.role === 'officer' && grant.unit === unit && grant.period === ''))
      await addGrants(trx, [{ person: id, grant: officerOf(unit) }])
    return successor
  },
})

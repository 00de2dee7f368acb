import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Known } from '@thidua/scoring/records'
import type { Actor, Writer } from '../access/actor.ts'
import { reachOf } from '../access/reach.ts'
import { selectCalendar } from '../calendar/calendar.repository.ts'
import { checkInTime, isOpenIn, windowIn } from '../calendar/step-is-open.ts'
import type { Db } from '../db/database.ts'
import { inChange } from '../journal/in-change.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { endedUnits } from '../records/ended-units.ts'
import { readRecords } from '../records/read-records.ts'
import { readKnown } from '../records/write-inputs.ts'
import { selectUnits } from '../units/unit.repository.ts'
import { offeredTo, registrationIssues } from './check-registration.ts'
import { type RegistrationRow, selectRegistrations, upsertRegistration } from './registration.repository.ts'
import type { NewRegistration, RegistrationAnswer } from './registration.schema.ts'
import type { Target } from './registration.table.ts'

const step = 'registration'

interface OneUnit {
  readonly period: string
  readonly unit: string
}

const made = ({ registeredOn, actor, closedOn, forms }: RegistrationRow) => ({
  ...{ on: registeredOn, by: actor, closedOn, forms: [...forms] },
})

const kindOf = async (db: Db, { period, unit }: OneUnit) =>
  (await selectUnits(db, period).execute()).find(({ id }) => id === unit)

const storedOf = async (db: Db, { period, unit }: OneUnit): Promise<RegistrationRow | undefined> =>
  (await selectRegistrations(db, period)).find(row => row.unit === unit)

/** What one unit registered, and what it can register. */
export const readRegistration = async (
  db: Db,
  actor: Actor,
  one: OneUnit,
  today: string,
): Promise<Result<RegistrationAnswer>> => {
  const found = await visiblePeriod(db, actor, one.period)
  if (!found.ok) return found
  const { id: period, sight, criteriaSet } = found.value
  const unit = await kindOf(db, { period, unit: one.unit })
  if (!unit || !(sight.isAll || sight.units.has(unit.id)))
    return failure([issue('unit-not-found', [], { unit: one.unit })])
  const known = await readKnown(db, period)
  if (!known.ok) return known
  const window = windowIn(await selectCalendar(db, period), step, unit.id, today)
  const { forms, criteria } = offeredTo(known.value.set, unit.kind)
  const stored = await storedOf(db, { period, unit: unit.id })
  return success({
    ...{ unit: { id: unit.id, name: unit.name }, criteriaSet: criteriaSet.digest, step },
    ...{ isOpen: isOpenIn(window, today), closesOn: window.closesOn },
    ...{ offered: [...forms], criteria: [...criteria] },
    registered: stored
      ? { ...made(stored), revision: stored.revision, targets: stored.targets.map(target => ({ ...target })) }
      : null,
  })
}

/** Units that are listed and ended within the period. */
const endedOf = async (db: Db, period: string, { set, period: days, blocks }: Known) => {
  const { successions, closures } = await readRecords(db, period)
  return endedUnits(set, { units: new Set(blocks.keys()), period: days, successions, closures })
}

/** Which units in sight registered what, and which have not; a unit that ended is missed by nobody. */
export const listRegistrations = async (db: Db, actor: Actor, periodId: string) => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight, criteriaSet } = found.value
  const known = await readKnown(db, period)
  if (!known.ok) return known
  const all = await selectUnits(db, period).execute()
  const ended = await endedOf(db, period, known.value)
  const stored = new Map((await selectRegistrations(db, period)).map(row => [row.unit, row]))
  const units = all.flatMap(({ id, name }) => {
    const row = stored.get(id)
    const isSeen = sight.isAll || sight.units.has(id)
    if (!isSeen || (!row && ended.has(id))) return []
    const registered = row ? { ...made(row), targets: row.targets.length } : null
    return [{ unit: { id, name }, registered }]
  })
  const missing = units.filter(({ registered }) => registered === null).length
  return success({
    ...{ criteriaSet: criteriaSet.digest, units },
    counts: { missing, registered: units.length - missing },
  })
}

const targetOf = ({ criterion, points, text }: NewRegistration['targets'][number]): Target => ({
  ...{ criterion, points: points ?? null, text: text ?? null },
})

/** The database keeps the keys of an object in an order of its own. */
const contentOf = ({ forms, targets }: Pick<RegistrationRow, 'forms' | 'targets'>): string =>
  JSON.stringify([forms, targets.map(({ criterion, points, text }) => [criterion, points, text])])

/** Registers the forms and targets of a unit, in the place of what it registered before. No score moves by it. */
export const register = (
  db: Db,
  actor: Writer,
  one: OneUnit,
  { wanted, today }: { readonly wanted: NewRegistration; readonly today: string },
): Promise<Result<null>> => {
  const { period, unit: id } = one
  return inChange(db, { actor, action: 'registered', period, subject: { unit: id } }, async trx => {
    await lockPeriod(trx, period)
    const known = await readKnown(trx, period)
    if (!known.ok) return { issues: known.issues }
    const unit = await kindOf(trx, one)
    if (!reachOf(actor, 'register', known.value).covers({ unit: id }))
      return { issues: [issue('not-yours', [])] }
    if (!unit) return { issues: [issue('unit-not-found', [], { unit: id })] }
    const stored = await storedOf(trx, one)
    if ((stored?.revision ?? 0) !== wanted.read) return { issues: [issue('registration-changed', [])] }
    const time = await checkInTime(trx, actor, period, [{ unit: id, steps: [step], path: [] }], known.value)
    const issues = [...time.issues, ...registrationIssues(wanted, offeredTo(known.value.set, unit.kind))]
    if (issues.length > 0) return { issues }
    const { forms } = wanted
    const targets = wanted.targets.map(targetOf)
    if (stored && contentOf(stored) === contentOf({ forms: [...forms], targets }))
      return { value: null, changed: false }
    await upsertRegistration(trx, { period, unit: id, forms, targets, registeredOn: today })
    const details = { forms: forms.length, targets: targets.length, ...(time.late && { late: time.late }) }
    return { value: null, changed: true, told: { details } }
  })
}

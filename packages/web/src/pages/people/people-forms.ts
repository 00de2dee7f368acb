import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { isPendingChange, waits } from '../second-person/pending.ts'
import { refusedFields, type TypedForm, typedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'
import { typedDays, typedGrant, typedWho } from './grant-fields.tsx'
import { newPersonPage, personPage, type Refused } from './person-page.tsx'
import { slipsOf } from './slips-page.tsx'

const done = (id: string): Redirect => ({ location: `/nguoi/${id}?xong=1` })

/** Where a problem belongs: the last part of its place that names a field. */
const fieldAt = (path: readonly string[]): string | null => {
  const field = path.findLast(part => !/^\d+$/.test(part)) ?? null
  return field === 'startsOn' || field === 'endsOn' || field === 'expiresOn' ? `${field}-day` : field
}

/** The form again with what was refused and what was typed; other trouble goes to the error page. */
export const orWithTyped = (
  reason: unknown,
  typed: TypedForm,
  again: (refused: Refused) => Page | Promise<Page>,
): Page | Promise<Page> => {
  const isOfForm = reason instanceof ApiRefusal && (reason.status === 422 || reason.status === 409)
  if (!isOfForm) throw reason
  return again({ problems: refusedFields(reason, fieldAt), typed })
}

/** Somebody new; the slip is shown at once, as it never is again. */
export async function storePerson(visit: Visit, c: Context, site: string): Promise<Page | Redirect> {
  const typed = typedForm(await c.req.parseBody())
  try {
    const json = { ...typedWho(typed), grants: [{ ...typedGrant(typed), ...typedDays(typed) }] }
    const added = await read(visit.api.people.$post({ json }))
    if (isPendingChange(added)) return waits
    const { person, link } = added
    return slipsOf(
      visit.t,
      [{ ...link, name: person.name, login: person.login, grants: person.grants }],
      site,
    )
  } catch (reason) {
    return orWithTyped(reason, typed, refused => newPersonPage(visit, refused))
  }
}

export async function changePerson(visit: Visit, c: Context, person: string): Promise<Page | Redirect> {
  const typed = typedForm(await c.req.parseBody())
  try {
    await read(visit.api.people[':person'].$put({ param: { person }, json: typedWho(typed) }))
    return done(person)
  } catch (reason) {
    return orWithTyped(reason, typed, refused => personPage(visit, person, refused))
  }
}

const reasonIn = (typed: TypedForm) => {
  const reason = Object.entries(typed).find(([name]) => name.startsWith('reason'))?.[1] ?? ''
  return reason === '' ? {} : { reason }
}

export async function endPerson(visit: Visit, c: Context, person: string): Promise<Page | Redirect> {
  const typed = typedForm(await c.req.parseBody())
  try {
    const answer = await read(
      visit.api.people[':person'].end.$post({ param: { person }, json: reasonIn(typed) }),
    )
    return isPendingChange(answer) ? waits : done(person)
  } catch (reason) {
    return orWithTyped(reason, {}, refused => personPage(visit, person, refused))
  }
}

export async function giveGrant(visit: Visit, c: Context, person: string): Promise<Page | Redirect> {
  const typed = typedForm(await c.req.parseBody())
  try {
    const json = { ...typedGrant(typed), ...typedDays(typed) }
    const answer = await read(visit.api.people[':person'].grants.$post({ param: { person }, json }))
    return isPendingChange(answer) ? waits : done(person)
  } catch (reason) {
    return orWithTyped(reason, typed, refused => personPage(visit, person, refused))
  }
}

export async function takeGrant(visit: Visit, c: Context, person: string): Promise<Page | Redirect> {
  const grant = c.req.param('grant') ?? ''
  const typed = typedForm(await c.req.parseBody())
  try {
    const param = { person, grant }
    const answer = await read(
      visit.api.people[':person'].grants[':grant'].end.$post({ param, json: reasonIn(typed) }),
    )
    return isPendingChange(answer) ? waits : done(person)
  } catch (reason) {
    return orWithTyped(reason, {}, refused => personPage(visit, person, refused))
  }
}

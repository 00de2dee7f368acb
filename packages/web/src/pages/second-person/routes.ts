import { type Context, Hono } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { slipsOf } from '../people/slips-page.tsx'
import type { Renderer } from '../render.ts'
import { typedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'
import { pendingAddress } from './pending.ts'
import { pendingPage } from './pending-page.tsx'

const done = (what: string): Redirect => ({ location: `${pendingAddress}?xong=${what}` })

/** The list again with why nothing was decided; other trouble goes to the error page. */
const orAgain = (visit: Visit, reason: unknown): Promise<Page> => {
  const isOwn = (refusal: ApiRefusal) => refusal.codes.some(code => code.includes('pending-change'))
  if (!(reason instanceof ApiRefusal) || (reason.status !== 409 && !isOwn(reason))) throw reason
  const problems = reason.messages.map(message => ({ message, field: null }))
  return pendingPage(visit, { problems, status: 409 })
}

/** A second person approves; the slip of somebody new is shown at once, as it never is again. */
async function approve(visit: Visit, change: string, site: string): Promise<Page | Redirect> {
  try {
    const { link } = await read(visit.api['pending-changes'][':change'].approval.$post({ param: { change } }))
    if (link === null) return done('duyet')
    const { name, login, grants } = await read(
      visit.api.people[':person'].$get({ param: { person: link.person } }),
    )
    return slipsOf(visit.t, [{ ...link, name, login, grants }], site)
  } catch (reason) {
    return orAgain(visit, reason)
  }
}

async function decline(visit: Visit, c: Context, change: string): Promise<Page | Redirect> {
  const field = `reason-${change}`
  const reason = (typedForm(await c.req.parseBody())[field] ?? '').slice(0, 500)
  const message = visit.t.text.secondPerson.declineReasonNeeded
  if (reason === '') return pendingPage(visit, { problems: [{ message, field }], status: 422 })
  try {
    await read(visit.api['pending-changes'][':change'].decline.$post({ param: { change }, json: { reason } }))
    return done('tu-choi')
  } catch (refusal) {
    return orAgain(visit, refusal)
  }
}

async function withdraw(visit: Visit, change: string): Promise<Page | Redirect> {
  try {
    await read(visit.api['pending-changes'][':change'].withdrawal.$post({ param: { change } }))
    return done('rut')
  } catch (reason) {
    return orAgain(visit, reason)
  }
}

/** What waits for another secretary. Stands before the pages of single people. */
export const secondPersonPages = ({ fresh }: Renderer, publicUrl: URL | null): Hono => {
  const siteOf = (c: Context): string => publicUrl?.origin ?? new URL(c.req.url).origin
  return new Hono()
    .get(pendingAddress, c => fresh(c, visit => pendingPage(visit)))
    .post(`${pendingAddress}/:change/duyet`, c =>
      fresh(c, visit => approve(visit, c.req.param('change'), siteOf(c))),
    )
    .post(`${pendingAddress}/:change/tu-choi`, c =>
      fresh(c, visit => decline(visit, c, c.req.param('change'))),
    )
    .post(`${pendingAddress}/:change/rut`, c => fresh(c, visit => withdraw(visit, c.req.param('change'))))
}

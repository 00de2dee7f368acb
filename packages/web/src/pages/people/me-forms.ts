import type { Context } from 'hono'
import { type Api, clientOf } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { ApiRefusal, refusalOf } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { languageOf } from '../../language.ts'
import { translations } from '../../text/translation.ts'
import { formProblems, withCookies } from '../forms.ts'
import type { Renderer } from '../render.ts'
import { typedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'
import { mePage } from './me-page.tsx'
import { secondFactorPage } from './second-factor-page.tsx'

const done = (what: string): Redirect => ({ location: `/toi?xong=${what}` })

/** The page again with what was refused; who is not signed in goes to the door. */
const orAgain = (
  reason: unknown,
  again: (problems: readonly FormProblem[]) => Promise<Page>,
): Promise<Page> => {
  const isForDoor = (refusal: ApiRefusal) =>
    refusal.codes.includes('sign-in-needed') || refusal.status === 403
  if (!(reason instanceof ApiRefusal) || reason.status >= 500 || isForDoor(reason)) throw reason
  return again(formProblems(reason))
}

export async function changeOwnPassword(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const body = await c.req.parseBody()
  const field = (name: string): string => {
    const value = body[name]
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  if (field('password') !== field('again')) {
    const message = translations[languageOf(c)].text.join.differs
    return fresh(c, visit => mePage(visit, [{ message, field: 'again' }]))
  }
  const json = { current: field('current'), password: field('password') }
  const response = await clientOf(api, c, languageOf(c)).people.me.password.$put({ json })
  if (response.ok) return withCookies(c.redirect(done('mat-khau').location, 303), response.headers)
  const refusal = await refusalOf(response)
  return fresh(c, visit => orAgain(refusal, problems => mePage(visit, problems)))
}

export async function endSession({ api }: Visit, c: Context): Promise<Redirect> {
  const { session } = typedForm(await c.req.parseBody())
  if (session === undefined) await read(api.people.me.sessions.$delete())
  else await read(api.people.me.sessions[':session'].$delete({ param: { session } }))
  return done('phien')
}

export async function confirmSecondFactor(visit: Visit, c: Context): Promise<Page | Redirect> {
  const { code = '' } = typedForm(await c.req.parseBody())
  try {
    await read(visit.api.people.me['second-factor'].$put({ json: { code: code.slice(0, 20) } }))
    return done('bat-ma')
  } catch (reason) {
    return orAgain(reason, problems => secondFactorPage(visit, problems))
  }
}

export async function removeSecondFactor(visit: Visit, c: Context): Promise<Page | Redirect> {
  const { code = '' } = typedForm(await c.req.parseBody())
  try {
    await read(visit.api.people.me['second-factor'].removal.$post({ json: { code: code.slice(0, 20) } }))
    return done('tat-ma')
  } catch (reason) {
    return orAgain(reason, problems => mePage(visit, problems))
  }
}

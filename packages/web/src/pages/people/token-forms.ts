import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { typedForm } from '../typed-form.ts'
import type { Page, Redirect, Visit } from '../visit.ts'
import { typedGrant, typedOptionalDay } from './grant-fields.tsx'
import { orWithTyped } from './people-forms.ts'
import { madeTokenPage, newTokenPage, revokePage } from './token-pages.tsx'
import { tokenName, tokensAddress } from './tokens-page.tsx'

/** A new token is shown at once, as it never is again: so a form that was taken leads nowhere else. */
export async function makeToken(visit: Visit, c: Context): Promise<Page> {
  const typed = typedForm(await c.req.parseBody())
  try {
    const expiresOn = typedOptionalDay(typed, 'expiresOn') ?? ''
    const json = { ...typedGrant(typed), name: typed.name ?? '', expiresOn }
    const made = await read(visit.api.tokens.$post({ json }))
    return madeTokenPage(visit.t, tokenName(visit.t, made), made.token)
  } catch (reason) {
    return orWithTyped(reason, typed, refused => newTokenPage(visit, refused))
  }
}

export async function revokeToken(visit: Visit, token: string): Promise<Page | Redirect> {
  try {
    await read(visit.api.tokens[':token'].$delete({ param: { token } }))
    return { location: `${tokensAddress}?xong=1` }
  } catch (reason) {
    const isSettled = reason instanceof ApiRefusal && [404, 409, 422].includes(reason.status)
    if (!isSettled) throw reason
    return revokePage(visit, token, reason.status === 409 ? reason.messages : [])
  }
}

import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Settings } from '../services.ts'
import { startedMinutes } from './begin-sign-on.ts'

const name = 'thidua-sign-on'

const prefix = (isSecure: boolean) => (isSecure ? ({ prefix: 'host' } as const) : {})

/** Lax, unlike the session's: it has to come along when the provider sends the browser back. */
export const writeSignOnCookie = (c: Context, { secureCookies }: Settings, secret: string): void =>
  setCookie(c, name, secret, {
    ...{ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: startedMinutes * 60 },
    ...{ secure: secureCookies, ...prefix(secureCookies) },
  })

/** The secret of the sign-on that this browser began, which is over with that. */
export const takeSignOnCookie = (c: Context, { secureCookies }: Settings): string => {
  const secret = secureCookies ? getCookie(c, name, 'host') : getCookie(c, name)
  deleteCookie(c, name, { path: '/', secure: secureCookies, ...prefix(secureCookies) })
  return secret ?? ''
}

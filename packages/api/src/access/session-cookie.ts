import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const name = 'thidua-session'

/** As the description of the API tells it. */
export const sessionCookieName = { name, prefix: '__Host-' }

/** With TLS the cookie carries the `__Host-` prefix: no other host and no plain connection can set it. */
const prefix = (isSecure: boolean) => (isSecure ? ({ prefix: 'host' } as const) : {})

export const readSessionCookie = (c: Context, isSecure: boolean): string | undefined =>
  isSecure ? getCookie(c, name, 'host') : getCookie(c, name)

export const writeSessionCookie = (c: Context, isSecure: boolean, secret: string, expires: Date): void =>
  setCookie(c, name, secret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    expires,
    secure: isSecure,
    ...prefix(isSecure),
  })

export const removeSessionCookie = (c: Context, isSecure: boolean): void => {
  deleteCookie(c, name, { path: '/', secure: isSecure, ...prefix(isSecure) })
}

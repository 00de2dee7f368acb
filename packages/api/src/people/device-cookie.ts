import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { clientAddress } from '../access/client-address.ts'
import { writeSessionCookie } from '../access/session-cookie.ts'
import type { Settings } from '../services.ts'
import { deviceOf } from './device.ts'
import type { Browser, OpenedSession } from './open-session.ts'
import { deviceDays } from './session.repository.ts'
import type { Knock } from './sign-in.service.ts'

const name = 'thidua-device'

const prefix = (isSecure: boolean) => (isSecure ? ({ prefix: 'host' } as const) : {})

export const browserOf = (c: Context, { secureCookies }: Settings): Browser => ({
  device: (secureCookies ? getCookie(c, name, 'host') : getCookie(c, name)) ?? null,
  kind: deviceOf(c.req.header('user-agent')),
})

export const knockOf = (c: Context, settings: Settings): Knock => ({
  browser: browserOf(c, settings),
  network: clientAddress(c, settings.trustProxy),
})

/** The cookies of a session that was opened: the session's own, and the one by which the browser is known again. */
export const writeSignedIn = (c: Context, { secureCookies }: Settings, opened: OpenedSession): void => {
  writeSessionCookie(c, secureCookies, opened.secret, opened.expiresAt)
  setCookie(c, name, opened.device, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: deviceDays * 86_400,
    secure: secureCookies,
    ...prefix(secureCookies),
  })
}

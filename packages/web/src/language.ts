import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type LanguageCode, languages } from './text/translation.ts'

const cookie = 'lang'
const year = 365 * 24 * 3600

const isLanguage = (code: string | undefined): code is LanguageCode =>
  languages.some(language => language === code)

/** Says of every request whether what is remembered may travel over TLS only. */
export const rememberOverTls =
  (isSecure: boolean): MiddlewareHandler =>
  (c, next) => {
    c.set('isSecure', isSecure)
    return next()
  }

/** `?lang=` decides and is remembered; else what was remembered; else Vietnamese, whatever the browser prefers. */
export function languageOf(c: Context): LanguageCode {
  const asked = c.req.query('lang')
  if (isLanguage(asked)) {
    const secure = c.get('isSecure') === true
    setCookie(c, cookie, asked, { path: '/', maxAge: year, sameSite: 'Lax', httpOnly: true, secure })
    return asked
  }
  const remembered = getCookie(c, cookie)
  return isLanguage(remembered) ? remembered : 'vi'
}

/** The path as it is written everywhere, whatever of it the caller escaped needlessly. */
const writtenPath = (path: string): string =>
  path
    .split('/')
    .map(part => {
      try {
        return encodeURIComponent(decodeURIComponent(part))
      } catch {
        return part
      }
    })
    .join('/')

/**
 * Path and query of a page that understands nothing but a version: whatever else a caller adds leads to the same page,
 * so that made-up queries are no pages of their own.
 */
export function keptAddressOf(url: URL, { version }: { readonly version?: string }): string {
  const path = writtenPath(url.pathname)
  return version === undefined ? path : `${path}?version=${version}`
}

/** Path and query of a request without the language. */
export function addressOf(url: URL): string {
  const parameters = new URLSearchParams(url.search)
  parameters.delete('lang')
  return parameters.size === 0 ? url.pathname : `${url.pathname}?${parameters}`
}

import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type LanguageCode, languages } from './text/translation.ts'

const cookie = 'lang'
const year = 365 * 24 * 3600

const isLanguage = (code: string | undefined): code is LanguageCode =>
  languages.some(language => language === code)

/** `?lang=` decides and is remembered; else what was remembered; else Vietnamese, whatever the browser prefers. */
export function languageOf(c: Context): LanguageCode {
  const asked = c.req.query('lang')
  if (isLanguage(asked)) {
    setCookie(c, cookie, asked, { path: '/', maxAge: year, sameSite: 'Lax', httpOnly: true })
    return asked
  }
  const remembered = getCookie(c, cookie)
  return isLanguage(remembered) ? remembered : 'vi'
}

/** Path and query of a request without the language. */
export function addressOf(url: URL): string {
  const parameters = new URLSearchParams(url.search)
  parameters.delete('lang')
  return parameters.size === 0 ? url.pathname : `${url.pathname}?${parameters}`
}

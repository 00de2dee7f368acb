import { createWeb } from '../../packages/web/src/app.ts'
import { type FetchedPage, textOf } from './page.ts'
import { openSmallYear } from './small-year.ts'

const origin = 'http://thi-dua.test'

export interface SmallPage extends FetchedPage {
  readonly location: string | null
}

/** The pages of a small period, as a stranger and as the signed-in committee read them. */
export const openSmallSite = async (...given: Parameters<typeof openSmallYear>) => {
  const year = await openSmallYear(...given)
  const web = createWeb(year.api)
  const request = async (path: string, init: RequestInit = {}): Promise<SmallPage> => {
    const response = await web.request(`${origin}${path}`, init)
    const html = await response.text()
    const { status, headers } = response
    return { status, headers, html, text: textOf(html), location: headers.get('location') }
  }
  const formOf = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()
  const send = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
    request(path, {
      method: 'POST',
      body: formOf(fields),
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
    })
  const signIn = async () => {
    const { headers } = await send('/dang-nhap', { token: year.token })
    return headers
      .getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; ')
  }
  const cookie = await signIn()
  return {
    ...year,
    web,
    request,
    origin,
    cookie,
    /** A page as anybody reads it, in Vietnamese. */
    page: (path: string) => request(path),
    /** A page as the signed-in committee reads it. */
    own: (path: string) => request(path, { headers: { cookie } }),
    /** A form that the committee sends. */
    submit: (path: string, fields: Readonly<Record<string, string>>) => send(path, fields, cookie),
    /** A form that somebody sends who is not signed in. */
    sendAsStranger: (path: string, fields: Readonly<Record<string, string>>) => send(path, fields),
  }
}
export type SmallSite = Awaited<ReturnType<typeof openSmallSite>>

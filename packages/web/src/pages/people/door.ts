import type { Context } from 'hono'
import { type Api, clientOf } from '../../api/client.ts'
import { refusalOf } from '../../api/refusal.ts'
import { languageOf } from '../../language.ts'
import { translations } from '../../text/translation.ts'
import { withCookies } from '../forms.ts'
import type { Renderer } from '../render.ts'
import { typedForm } from '../typed-form.ts'
import { joinPage } from './join-page.tsx'
import { homeOf } from './role-words.ts'
import { codePage, ownAddress, type Refusal, signInPage } from './sign-in-page.tsx'

const wordsOf = (c: Context) => translations[languageOf(c)].text

/** What the door refuses, at the field it is about; what is no matter of the one who knocks goes to the error page. */
const refusedAt = async (c: Context, response: Response, field: string): Promise<Refusal> => {
  const refusal = await refusalOf(response)
  if (refusal.status >= 500) throw refusal
  const words = wordsOf(c).door
  if (refusal.status === 429) return { status: 429, problems: [{ message: words.tooMany, field }] }
  const message = field === 'token' ? words.wrongToken : (refusal.messages[0] ?? words.wrongToken)
  return { status: 401, problems: [{ message, field }] }
}

/** Where a session begins: back where the reader came from, else at home. */
export const onward = (back: string | undefined, roles: readonly string[]): string => {
  const address = ownAddress(back)
  return address === '/' ? homeOf(roles) : address
}

export async function signIn(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const typed = typedForm(await c.req.parseBody())
  const { token, login = '', ve: back } = typed
  // A password is taken as it was typed, spaces at its ends too.
  const { password } = await c.req.parseBody()
  const secret = typeof password === 'string' ? password : ''
  const json =
    token === undefined ? { login: login || '?', password: secret || '?' } : { token: token || '?' }
  const response = await clientOf(api, c, languageOf(c)).sessions.$post({ json })
  if (!response.ok) {
    const refusal = await refusedAt(c, response, token === undefined ? 'password' : 'token')
    return fresh(c, visit => signInPage(visit, { refusal, login, back }))
  }
  const { needsSecondFactor, roles } = await response.json()
  const code = `/dang-nhap/ma${back === undefined ? '' : `?${new URLSearchParams({ ve: back })}`}`
  return withCookies(c.redirect(needsSecondFactor ? code : onward(back, roles), 303), response.headers)
}

export async function giveCode(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const { code = '', ve: back } = typedForm(await c.req.parseBody())
  const client = clientOf(api, c, languageOf(c))
  const response = await client.sessions['second-factor'].$post({ json: { code: code.slice(0, 20) } })
  if (response.ok) {
    const { roles } = await response.json()
    return withCookies(c.redirect(onward(back, roles), 303), response.headers)
  }
  const refusal = await refusedAt(c, response, 'code')
  return fresh(c, visit => codePage(visit, { refusal, back }))
}

export async function join(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const link = c.req.param('secret') ?? ''
  const { password, again } = await c.req.parseBody()
  const field = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '')
  if (field(password) !== field(again)) {
    const message = wordsOf(c).join.differs
    return fresh(c, visit => joinPage(visit, link, [{ message, field: 'again' }]))
  }
  const client = clientOf(api, c, languageOf(c))
  const response = await client.links.use.$post({ json: { link, password: field(password) } })
  if (response.ok) {
    const { roles } = await response.json()
    return withCookies(c.redirect(homeOf(roles), 303), response.headers)
  }
  const refusal = await refusalOf(response)
  if (refusal.status >= 500) throw refusal
  const problems = refusal.messages.map(message => ({ message, field: 'password' }))
  return fresh(c, visit => joinPage(visit, link, problems))
}

import type { Context } from 'hono'
import { type Api, clientOf } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { refusalOf } from '../../api/refusal.ts'
import { languageOf } from '../../language.ts'
import { withCookies } from '../forms.ts'
import type { Renderer } from '../render.ts'
import { typedForm } from '../typed-form.ts'
import type { Redirect, Visit } from '../visit.ts'
import { onward } from './door.ts'
import { notSignedOnPage, signedOnPage, stillSignedOnPage, toProviderPage } from './onward-page.tsx'
import { ownAddress } from './sign-in-page.tsx'

interface Begun {
  readonly address: string
  readonly name: string
}

/** The page that leads to the provider, with the cookie by which the answer is known again. */
const leadOut = async (
  c: Context,
  { fresh }: Renderer,
  response: Pick<Response, 'ok' | 'status' | 'text' | 'headers' | 'json'>,
): Promise<Response> => {
  if (!response.ok) throw await refusalOf(response)
  const { address, name } = (await response.json()) as Begun
  return withCookies(await fresh(c, ({ t }) => toProviderPage(t, name, address)), response.headers)
}

/** To the provider, to come in; with a one-time link, to use it up by that. */
export async function beginSignOn(c: Context, api: Api, renderer: Renderer): Promise<Response> {
  const link = c.req.param('secret')
  const back = ownAddress(typedForm(await c.req.parseBody()).ve).slice(0, 500)
  const json = link === undefined ? { back } : { link: link.slice(0, 200) }
  const response = await clientOf(api, c, languageOf(c))['single-sign-on'].$post({ json })
  return leadOut(c, renderer, response)
}

/** To the provider, to link an identity to oneself. */
export async function linkIdentity(c: Context, api: Api, renderer: Renderer): Promise<Response> {
  const response = await clientOf(api, c, languageOf(c)).people.me.identities.$post()
  return leadOut(c, renderer, response)
}

/** Back from the provider. */
export async function finishSignOn(c: Context, api: Api, { fresh }: Renderer): Promise<Response> {
  const answer = new URL(c.req.url).search.slice(1, 8001)
  const response = await clientOf(api, c, languageOf(c))['single-sign-on'].return.$post({ json: { answer } })
  if (!response.ok) {
    const refusal = await refusalOf(response)
    if (refusal.status >= 500) throw refusal
    const page = await fresh(c, ({ t }) =>
      notSignedOnPage(t, refusal.messages, refusal.status === 409 ? 409 : 401),
    )
    return withCookies(page, response.headers)
  }
  const { isLink, back, session } = await response.json()
  const home = onward(back ?? undefined, session?.roles ?? [])
  const code = `/dang-nhap/ma?${new URLSearchParams({ ve: ownAddress(back ?? undefined) })}`
  const address = isLink ? '/toi?xong=gan' : session?.needsSecondFactor === true ? code : home
  return withCookies(await fresh(c, ({ t }) => signedOnPage(t, address)), response.headers)
}

export async function removeIdentity({ api }: Visit, c: Context): Promise<Redirect> {
  const { identity = '' } = typedForm(await c.req.parseBody())
  await read(api.people.me.identities[':identity'].$delete({ param: { identity } }))
  return { location: '/toi?xong=bo-gan' }
}

/** Home; whoever came in through a provider is told that they are still signed in there. */
export async function signOut(c: Context, api: Api, { alone }: Renderer): Promise<Response> {
  const response = await clientOf(api, c, languageOf(c)).sessions.$delete()
  const { providerSignOut } = await read(Promise.resolve(response))
  const answer =
    providerSignOut === null
      ? c.redirect('/', 303)
      : await alone(c, t => stillSignedOnPage(t, providerSignOut))
  return withCookies(answer, response.headers)
}

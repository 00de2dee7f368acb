import type { TestApi } from './api.ts'
import { cookiesOf } from './sign-in.ts'

export const goodPassword = 'bốn từ không liên quan'

/** What people do at the door and for each other, through requests. */
export const doorOf = (site: TestApi) => {
  const publicly = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    site.call(method, path, body, { as: 'public', headers })
  const add = async (login: string, grants: readonly object[] = [], name = `Người ${login}`) => {
    const { status, body } = await site.call('POST', '/people', { name, login, grants })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return { id: body.person.id as string, link: body.link.secret as string, expiresAt: body.link.expiresAt }
  }
  const join = (link: string, password = goodPassword) => publicly('POST', '/links/use', { link, password })
  const signIn = (login: string, password = goodPassword, headers: Record<string, string> = {}) =>
    publicly('POST', '/sessions', { login, password }, headers)
  return {
    publicly,
    add,
    join,
    signIn,
    /** Somebody who has come in, with the cookies of their browser. */
    member: async (login: string, grants: readonly object[] = []) => {
      const { id, link } = await add(login, grants)
      const joined = await join(link)
      if (joined.status !== 201) throw new Error(JSON.stringify(joined.body))
      return { id, cookie: cookiesOf(joined.headers) }
    },
    me: (cookie: string) => site.call('GET', '/people/me', undefined, { as: 'public', headers: { cookie } }),
  }
}

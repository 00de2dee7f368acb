import type { Context } from 'hono'
import { type Api, clientOf } from '../api/client.ts'
import type { CriteriaSetShelf } from '../api/criteria-set-shelf.ts'
import { read } from '../api/read.ts'
import { languageOf } from '../language.ts'
import { translations } from '../text/translation.ts'
import type { Visit } from './visit.ts'

/** Whether a request carries a session at all; asking the API costs a query. */
export const hasSession = (c: Context): boolean =>
  c.req.header('cookie')?.includes('thidua-session=') === true

/** What a page may use of one request as anybody may make it: nothing is asked. */
export function strangersVisit(c: Context, api: Api, shelf: CriteriaSetShelf): Visit {
  const t = translations[languageOf(c)]
  return {
    api: clientOf(api, c, t.code),
    shelf,
    t,
    signedIn: false,
    person: null,
    unread: 0,
    lacksSecondFactor: false,
    roles: [],
    query: name => c.req.query(name),
  }
}

/** Everything a page may use of one request. */
export async function openVisit(c: Context, api: Api, shelf: CriteriaSetShelf): Promise<Visit> {
  const visit = strangersVisit(c, api, shelf)
  if (!hasSession(c)) return visit
  const { unreadNotices: unread, ...session } = await read(visit.api.sessions.$get())
  const { signedIn, person, roles, lacksSecondFactor } = session
  return { ...visit, signedIn, person, roles, unread, lacksSecondFactor }
}

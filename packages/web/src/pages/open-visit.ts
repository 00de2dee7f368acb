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

/** Everything a page may use of one request. */
export async function openVisit(c: Context, api: Api, shelf: CriteriaSetShelf): Promise<Visit> {
  const t = translations[languageOf(c)]
  const client = clientOf(api, c, t.code)
  const signedIn = hasSession(c) && (await read(client.sessions.$get())).signedIn
  return { api: client, shelf, t, signedIn, query: name => c.req.query(name) }
}

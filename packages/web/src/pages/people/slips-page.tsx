import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import type { Translation } from '../../text/translation.ts'
import type { Page, Visit } from '../visit.ts'
import { peoplePage } from './people-page.tsx'
import { Qr } from './qr.tsx'
import { grantSentence } from './role-words.ts'

type Links = Awaited<ReturnType<typeof makeLinks>>

const makeLinks = async ({ api }: Visit, persons: string[]) =>
  (await read(api.people.links.$post({ json: { persons } }))).links

/** Makes links for those who were chosen and shows them as slips: this answer is the only place where they ever stand. */
export async function slipsPage(visit: Visit, c: Context, site: string): Promise<Page> {
  const { t } = visit
  const body = await c.req.parseBody({ all: true })
  const chosen = [body.person ?? []].flat().filter(value => typeof value === 'string')
  const fresh = typeof body.new === 'string' ? body.new.split(' ') : []
  const persons = [...new Set(fresh.length > 0 ? fresh : chosen)]
  if (persons.length === 0) return peoplePage(visit, [{ message: t.text.slips.none, field: null }])
  return slipsOf(t, await makeLinks(visit, persons), site)
}

export const slipsOf = (t: Translation, links: Links, site: string): Page => {
  const words = t.text.slips
  return {
    title: words.title,
    body: (
      <div class="page">
        <header class="page-head no-print">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(t.count(links.length))}</p>
          <p>
            <a href="/nguoi">{words.back}</a>
          </p>
        </header>
        <ul class="slips">
          {links.map(({ name, login, grants, secret, expiresAt }) => {
            const address = `${site}/moi/${secret}`
            return (
              <li class="slip">
                <div>
                  <h2 class="slip-name">
                    {words.heading}: {name}
                  </h2>
                  {grants.map(grant => (
                    <p>{grantSentence(t, grant)}</p>
                  ))}
                  <p>
                    {words.login}: <strong>{login}</strong>
                  </p>
                  <p>{words.steps}</p>
                </div>
                <Qr text={address} label={words.qr(name)} />
                <p class="slip-address">{address}</p>
                <p class="slip-until">{words.until(t.date(expiresAt))}</p>
              </li>
            )
          })}
        </ul>
      </div>
    ),
  }
}

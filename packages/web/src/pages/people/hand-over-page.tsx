import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { isPendingChange, waits } from '../second-person/pending.ts'
import { type TypedForm, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { typedWho } from './grant-fields.tsx'
import { orWithTyped } from './people-forms.ts'
import type { Refused } from './person-page.tsx'
import { slipsOf } from './slips-page.tsx'

/** One officer leaves a unit, another takes it over: somebody known, or somebody new. */
export function handOverPage(visit: Visit, { problems, typed }: Refused = { problems: [], typed: {} }): Page {
  committeeOnly(visit)
  const { t } = visit
  const words = t.text.people
  const field = { t, problems }
  return {
    title: words.handOver,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: words.title, href: '/nguoi' }]} />
          <h1>{words.handOver}</h1>
          <p class="lead">{words.handOverHelp}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action="/nguoi/ban-giao" class="form">
          <TextField {...field} id="unit" label={words.unit} value={typed.unit} longest={100} />
          <TextField {...field} id="from" label={words.from} value={typed.from} longest={100} />
          <TextField
            {...field}
            id="login"
            label={words.to}
            hint={words.toHint}
            value={typed.login}
            longest={100}
          />
          <TextField {...field} id="name" label={words.name} value={typed.name} longest={200} />
          <TextField {...field} id="email" label={words.email} value={typed.email} longest={200} />
          <TextField {...field} id="reason" label={words.reason} value={typed.reason} />
          <div class="form-actions">
            <button type="submit">{words.handOver}</button>
          </div>
        </form>
      </div>
    ),
  }
}

/** The id of whoever has just this login. */
const idOf = async ({ api }: Visit, login: string): Promise<string | undefined> => {
  const { persons } = await read(api.people.$get({ query: { q: login.slice(0, 100) } }))
  return persons.find(person => person.login.toLowerCase() === login.toLowerCase())?.id
}

export async function handOver(visit: Visit, c: Context, site: string): Promise<Page | Redirect> {
  const typed: TypedForm = typedForm(await c.req.parseBody())
  const { unit = '', from = '', login = '', name = '', reason = '' } = typed
  const words = visit.t.text.people
  const leaver = await idOf(visit, from)
  const known = name === '' ? await idOf(visit, login) : undefined
  const problems = [
    ...(leaver === undefined ? [{ message: words.noSuchPerson(from), field: 'from' }] : []),
    ...(name === '' && known === undefined ? [{ message: words.noSuchPerson(login), field: 'login' }] : []),
  ]
  if (leaver === undefined || problems.length > 0) return handOverPage(visit, { problems, typed })
  const to = known === undefined ? typedWho(typed) : { person: known }
  try {
    const json = { unit, from: leaver, to, ...(reason !== '' && { reason }) }
    const done = await read(visit.api.people['hand-over'].$post({ json }))
    if (isPendingChange(done)) return waits
    const { person, link } = done
    if (link === null) return { location: `/nguoi/${person.id}?xong=1` }
    return slipsOf(
      visit.t,
      [{ ...link, name: person.name, login: person.login, grants: person.grants }],
      site,
    )
  } catch (reason) {
    return orWithTyped(reason, typed, refused => handOverPage(visit, refused))
  }
}

import type { Grant, Person } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import type { TypedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { GrantDays, GrantFields, WhoFields } from './grant-fields.tsx'
import { stateOf } from './people-page.tsx'
import { grantSentence } from './role-words.ts'

/** What was sent and could not be taken. */
export interface Refused {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

const nothing: Refused = { problems: [], typed: {} }

interface Props extends Refused {
  readonly t: Translation
  readonly person: Person
}

/** One person: roles in plain words, a new slip, the end, and what was done about them. */
export async function personPage(visit: Visit, id: string, refused: Refused = nothing): Promise<Page> {
  const { t, api, query } = visit
  const words = t.text.people
  const person = await read(api.people[':person'].$get({ param: { person: id } }))
  const { rows } = await read(api.people[':person'].history.$get({ param: { person: id } }))
  const props = { t, person, ...refused }
  return {
    title: person.name,
    ...(refused.problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: words.title, href: '/nguoi' }]} />
          <h1>{person.name}</h1>
          <p class="lead">
            {person.login}, {stateOf(t, person)}
          </p>
        </header>
        {query('xong') !== undefined && refused.problems.length === 0 && (
          <Notice kind="good">
            <p>{words.saved}</p>
          </Notice>
        )}
        <ErrorSummary t={t} problems={refused.problems} />
        <div class="stack">
          <Roles {...props} />
          {person.endedOn === null && <Changes {...props} />}
          <section aria-labelledby="history-title">
            <h2 id="history-title">{words.history}</h2>
            <ol class="sentences">
              {rows.map(row => (
                <li class="sentence">
                  {t.time(row.at)}: {actionOf(t, row.action)}
                  {row.reason !== null && ` (${row.reason})`}
                  {row.actor.kind === 'person' && row.actor.id !== person.id && (
                    <>
                      , {words.by} <a href={`/nguoi/${row.actor.id}`}>{row.actor.name ?? row.actor.id}</a>
                    </>
                  )}
                </li>
              ))}
            </ol>
            <p class="hint">
              {words.id}: {person.id}
            </p>
          </section>
        </div>
      </div>
    ),
  }
}

const actionOf = (t: Translation, action: string): string => {
  const { actions, unknownAction } = t.text.journal
  const own = Object.entries(actions).find(([name]) => name === action)?.[1]
  return own?.({ file: '', version: '', status: '', activities: '', kind: '' }) ?? unknownAction(action)
}

function Roles({ t, person, problems, typed }: Props) {
  const words = t.text.people
  const base = `/nguoi/${person.id}`
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{words.roles}</h2>
      {person.grants.length === 0 ? (
        <p>{words.noRoles}</p>
      ) : (
        <ul class="sentences">
          {person.grants.map(grant => (
            <li class="sentence">
              {grantSentence(t, grant)}
              <TakeBack t={t} address={`${base}/quyen/${grant.id}`} grant={grant} />
            </li>
          ))}
        </ul>
      )}
      {person.endedOn === null && (
        <details class="no-print" open={typed.role !== undefined && problems.length > 0}>
          <summary>{words.giveRole}</summary>
          <form method="post" action={`${base}/quyen`} class="form">
            <GrantFields t={t} problems={problems} typed={typed} />
            <GrantDays t={t} problems={problems} typed={typed} />
            <div class="form-actions">
              <button type="submit">{words.give}</button>
            </div>
          </form>
        </details>
      )}
    </section>
  )
}

function TakeBack({
  t,
  address,
  grant,
}: {
  readonly t: Translation
  readonly address: string
  readonly grant: Grant
}) {
  const words = t.text.people
  return (
    <details class="no-print">
      <summary>{words.takeThis(grantSentence(t, grant))}</summary>
      <form method="post" action={address} class="form">
        <TextField t={t} problems={[]} id={`reason-${grant.id}`} label={words.reason} value="" />
        <div class="form-actions">
          <button type="submit">{words.take}</button>
        </div>
      </form>
    </details>
  )
}

function Changes({ t, person, problems, typed }: Props) {
  const words = t.text.people
  const base = `/nguoi/${person.id}`
  const { name, login } = person
  const stored = { name, login, email: person.email ?? '' }
  return (
    <>
      <section aria-labelledby="link-title" class="no-print">
        <h2 id="link-title">{words.link}</h2>
        <p>{words.linkHelp}</p>
        <form method="post" action="/nguoi/phieu">
          <input type="hidden" name="person" value={person.id} />
          <button type="submit">{words.makeLink}</button>
        </form>
      </section>
      <section aria-labelledby="who-title" class="no-print">
        <h2 id="who-title">{words.who}</h2>
        <form method="post" action={base} class="form">
          <WhoFields t={t} problems={problems} typed={typed.login === undefined ? stored : typed} />
          <div class="form-actions">
            <button type="submit">{words.store}</button>
          </div>
        </form>
      </section>
      <details class="no-print">
        <summary>{words.end}</summary>
        <p>{words.endHelp}</p>
        <form method="post" action={`${base}/thoi`} class="form">
          <TextField t={t} problems={[]} id="reason" label={words.reason} value="" />
          <div class="form-actions">
            <button type="submit">{words.end}</button>
          </div>
        </form>
      </details>
    </>
  )
}

/** Somebody new. */
export function newPersonPage(visit: Visit, { problems, typed }: Refused = nothing): Page {
  committeeOnly(visit)
  const { t } = visit
  const words = t.text.people
  return {
    title: words.add,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: words.title, href: '/nguoi' }]} />
          <h1>{words.add}</h1>
          <p class="lead">{words.addHelp}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action="/nguoi/moi" class="form">
          <WhoFields t={t} problems={problems} typed={typed} />
          <GrantFields t={t} problems={problems} typed={typed} />
          <GrantDays t={t} problems={problems} typed={typed} />
          <div class="form-actions">
            <button type="submit">{words.store}</button>
          </div>
        </form>
      </div>
    ),
  }
}

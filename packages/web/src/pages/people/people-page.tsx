import type { People, Person } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import type { Translation } from '../../text/translation.ts'
import type { Page, Visit } from '../visit.ts'
import { grantSentence, isRole, roleNames } from './role-words.ts'

const pageLength = '50'

interface Sought {
  readonly q: string
  readonly role: string
  readonly ended: boolean
  readonly after: string
}

const addressOf = ({ q, role, ended, after }: Sought): string => {
  const query = new URLSearchParams({
    ...(q !== '' && { q }),
    ...(role !== '' && { role }),
    ...(ended && { thoi: '1' }),
    ...(after !== '' && { sau: after }),
  })
  return query.size === 0 ? '/nguoi' : `/nguoi?${query}`
}

/** Who comes in: found by a part of anything, and chosen for slips. */
export async function peoplePage(visit: Visit, problems: readonly FormProblem[] = []): Promise<Page> {
  const { t, api, query } = visit
  const words = t.text.people
  const sought: Sought = {
    q: (query('q') ?? '').slice(0, 100),
    role: query('role') ?? '',
    ended: query('thoi') !== undefined,
    after: /^\d{1,7}$/.test(query('sau') ?? '') ? (query('sau') as string) : '',
  }
  const found = await read(
    api.people.$get({
      query: {
        ...{ q: sought.q, limit: pageLength, ended: sought.ended ? 'true' : 'false' },
        ...(isRole(sought.role) && { role: sought.role }),
        ...(sought.after !== '' && { after: sought.after }),
      },
    }),
  )
  const isAll = sought.q === '' && sought.role === '' && !sought.ended
  return {
    title: words.title,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(t.count(found.total))}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <p class="form-actions no-print">
          <a class="button" href="/nguoi/moi">
            {words.add}
          </a>
          <a class="button quiet" href="/nguoi/danh-sach">
            {words.fromList}
          </a>
          <a class="button quiet" href="/nguoi/ban-giao">
            {words.handOver}
          </a>
          <a class="button quiet" href="/nguoi/ma">
            {t.text.tokens.title}
          </a>
          <a class="button quiet" href="/nguoi/cho-duyet">
            {t.text.secondPerson.title}
          </a>
          <a class="button quiet" href="/nguoi/cai-dat">
            {t.text.settings.title}
          </a>
        </p>
        <Search t={t} sought={sought} />
        {isAll && found.total <= 1 && <p>{words.empty}</p>}
        {found.persons.length === 0 ? <p>{words.nothingFound}</p> : <Table t={t} found={found} />}
        <p class="form-actions no-print">
          {found.next !== null && <a href={addressOf({ ...sought, after: found.next })}>{words.next}</a>}
          {sought.after !== '' && <a href={addressOf({ ...sought, after: '' })}>{words.first}</a>}
          <a href={addressOf({ ...sought, after: '', ended: !sought.ended })}>
            {sought.ended ? words.present : words.ended}
          </a>
        </p>
      </div>
    ),
  }
}

function Search({ t, sought }: { readonly t: Translation; readonly sought: Sought }) {
  const words = t.text.people
  return (
    <form method="get" action="/nguoi" class="form no-print" aria-label={words.search}>
      <TextField
        t={t}
        problems={[]}
        id="q"
        label={words.search}
        hint={words.searchHint}
        value={sought.q}
        longest={100}
      />
      <div class="form-row">
        <label for="role">{words.role}</label>
        <select id="role" name="role">
          <option value="">{words.everyRole}</option>
          {roleNames(t).map(([role, name]) => (
            <option value={role} selected={role === sought.role}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="form-actions">
        <button type="submit">{words.show}</button>
      </div>
    </form>
  )
}

/** How somebody stands with coming in. */
export const stateOf = (t: Translation, person: Person): string => {
  const words = t.text.people.states
  if (person.endedOn !== null) return words.ended(t.date(person.endedOn))
  const own = person.hasPassword
    ? words.in
    : person.linkExpiresAt === null
      ? words.none
      : words.invited(t.date(person.linkExpiresAt))
  return person.hasSecondFactor ? `${own}, ${words.factor}` : own
}

function Table({ t, found }: { readonly t: Translation; readonly found: People }) {
  const words = t.text.people
  return (
    <form method="post" action="/nguoi/phieu">
      <CardTable
        caption={words.title}
        isCaptionHidden
        columns={[{ name: words.slips }, { name: words.name }, { name: words.may }, { name: words.state }]}
      >
        {found.persons.map(person => (
          <CardRow>
            <CardCell class="no-print">
              {person.endedOn === null && (
                <input
                  type="checkbox"
                  name="person"
                  value={person.id}
                  aria-label={words.choose(person.name)}
                />
              )}
            </CardCell>
            <CardHeading>
              <a href={`/nguoi/${person.id}`}>{person.name}</a>
              <div class="soft">{person.login}</div>
            </CardHeading>
            <CardCell label={words.may}>
              {person.grants.length === 0
                ? words.nothing
                : person.grants.map(grant => <div>{grantSentence(t, grant)}</div>)}
            </CardCell>
            <CardCell label={words.state}>{stateOf(t, person)}</CardCell>
          </CardRow>
        ))}
      </CardTable>
      <p class="form-actions no-print">
        <button type="submit">{words.slipsChosen}</button>
        {found.persons.some(person => !person.hasPassword && person.endedOn === null) && (
          <button
            type="submit"
            name="new"
            value={found.persons
              .filter(person => !person.hasPassword && person.endedOn === null)
              .map(({ id }) => id)
              .join(' ')}
          >
            {words.slipsNew}
          </button>
        )}
      </p>
    </form>
  )
}

import type { Me } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { PasswordField, TextField } from '../../components/form-field/form-field.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { entryLinks } from '../entry/entry-links.ts'
import type { Page, Visit } from '../visit.ts'
import { Identities } from './identities.tsx'
import { grantSentence } from './role-words.ts'

interface Props {
  readonly t: Translation
  readonly me: Me
  readonly problems: readonly FormProblem[]
}

/** Oneself: what one is, where one is signed in, password and second factor. */
export async function mePage(visit: Visit, problems: readonly FormProblem[] = []): Promise<Page> {
  const { t, api, query } = visit
  const me = await read(api.people.me.$get())
  const { periods } = await read(api.periods.$get())
  const { name: provider } = await read(api['single-sign-on'].$get())
  const words = t.text.me
  const done = words.done[query('xong') ?? '']
  const props = { t, me, problems }
  return {
    title: words.title,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p class="lead">{me.person.name}</p>
        </header>
        {done !== undefined && problems.length === 0 && (
          <Notice kind="good">
            <p>{done}</p>
          </Notice>
        )}
        <ErrorSummary t={t} problems={problems} />
        <div class="stack">
          <Roles {...props} period={periods[0]?.id} />
          <Sessions {...props} />
          <Password {...props} />
          <SecondFactor {...props} />
          {(provider !== null || me.identities.length > 0) && (
            <Identities t={t} me={me} provider={provider} />
          )}
        </div>
      </div>
    ),
  }
}

function Roles({ t, me: { person }, period }: Props & { readonly period: string | undefined }) {
  const words = t.text.me
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{words.rolesTitle}</h2>
      {person.grants.length === 0 ? (
        <p>{words.noRoles}</p>
      ) : (
        <ul class="sentences">
          {person.grants.map(grant => (
            <li class="sentence">
              {grant.unit === null || period === undefined ? (
                grantSentence(t, grant)
              ) : (
                <>
                  <a href={`/ky/${grant.period ?? period}/don-vi/${encodeURIComponent(grant.unit)}`}>
                    {grantSentence(t, grant)}
                  </a>
                  {grant.role === 'officer' && (
                    <p class="form-actions">
                      <a class="button" href={entryLinks(grant.period ?? period).mine(grant.unit)}>
                        {t.text.entry.minePage}
                      </a>
                    </p>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <dl class="rules">
        <dt>{words.login}</dt>
        <dd>{person.login}</dd>
        <dt>{words.email}</dt>
        <dd>{person.email ?? words.noEmail}</dd>
      </dl>
    </section>
  )
}

/** Names of products, the same in every language. */
const browsers: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  coccoc: 'Cốc Cốc',
}

const deviceWords = (t: Translation, device: string): string => {
  const [kind = '', browser = ''] = device.split(' ')
  const { kinds } = t.text.me
  return [kinds[kind] ?? kinds.other, browsers[browser]].filter(part => part !== undefined).join(', ')
}

function Sessions({ t, me: { sessions } }: Props) {
  const words = t.text.me
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.sessionsTitle}</h2>
      <p class="hint">{words.sessionsHelp}</p>
      <CardTable
        caption={words.sessionsTitle}
        isCaptionHidden
        columns={[{ name: words.device }, { name: words.since }, { name: words.seen }, { name: words.end }]}
      >
        {sessions.map(({ id, device, createdAt, seenAt, isThis }) => (
          <CardRow>
            <CardHeading>{deviceWords(t, device)}</CardHeading>
            <CardCell label={words.since}>{t.time(createdAt)}</CardCell>
            <CardCell label={words.seen}>{t.time(seenAt)}</CardCell>
            <CardCell>
              {isThis ? (
                words.thisOne
              ) : (
                <form method="post" action="/toi/phien">
                  <input type="hidden" name="session" value={id} />
                  <button
                    type="submit"
                    class="link-button"
                    aria-label={words.endThis(deviceWords(t, device), t.time(createdAt))}
                  >
                    {words.end}
                  </button>
                </form>
              )}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
      {sessions.length > 1 && (
        <form method="post" action="/toi/phien" class="form-actions">
          <button type="submit">{words.endOthers}</button>
        </form>
      )}
    </section>
  )
}

function Password({ t, problems, me: { person } }: Props) {
  const words = t.text.me
  return (
    <section aria-labelledby="password-title" class="no-print">
      <h2 id="password-title">{words.passwordTitle}</h2>
      <form method="post" action="/toi/mat-khau" class="form">
        <input type="text" name="login" value={person.login} autocomplete="username" readonly hidden />
        <PasswordField
          {...{ t, problems }}
          id="current"
          label={words.current}
          autocomplete="current-password"
        />
        <PasswordField
          {...{ t, problems }}
          id="password"
          label={t.text.join.password}
          hint={t.text.join.passwordHint}
          autocomplete="new-password"
        />
        <PasswordField
          {...{ t, problems }}
          id="again"
          label={t.text.join.again}
          autocomplete="new-password"
        />
        <div class="form-actions">
          <button type="submit">{words.change}</button>
        </div>
      </form>
    </section>
  )
}

function SecondFactor({ t, problems, me: { person } }: Props) {
  const words = t.text.me
  return (
    <section aria-labelledby="factor-title" class="no-print">
      <h2 id="factor-title">{words.factorTitle}</h2>
      <p>{person.hasSecondFactor ? words.factorOn : words.factorOff}</p>
      {person.hasSecondFactor ? (
        <form method="post" action="/toi/xac-thuc/tat" class="form">
          <TextField
            {...{ t, problems }}
            id="code"
            label={t.text.door.code}
            value=""
            longest={10}
            isNumber
            autocomplete="one-time-code"
          />
          <div class="form-actions">
            <button type="submit">{words.factorRemove}</button>
          </div>
        </form>
      ) : (
        <form method="post" action="/toi/xac-thuc/bat" class="form-actions">
          <button type="submit">{words.factorSetUp}</button>
        </form>
      )}
      <p class="hint">{words.lostPhone}</p>
    </section>
  )
}

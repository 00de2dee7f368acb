import { read } from '../../api/read.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { DayField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Message, Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { GrantFields } from './grant-fields.tsx'
import type { Refused } from './person-page.tsx'
import { isInForce, tokenName, tokensAddress } from './tokens-page.tsx'

const Crumbs = ({ t }: { readonly t: Translation }) => (
  <Breadcrumb
    t={t}
    crumbs={[
      { name: t.text.people.title, href: '/nguoi' },
      { name: t.text.tokens.title, href: tokensAddress },
    ]}
  />
)

/** A token for a program: what uses it, what it may do, and until when. */
export function newTokenPage(visit: Visit, { problems, typed }: Refused = { problems: [], typed: {} }): Page {
  committeeOnly(visit)
  const { t } = visit
  const words = t.text.tokens
  const field = { t, problems }
  return {
    title: words.add,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Crumbs t={t} />
          <h1>{words.add}</h1>
          <p class="lead">{words.roleHelp}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <form method="post" action={`${tokensAddress}/moi`} class="form">
          <TextField
            {...field}
            id="name"
            label={words.name}
            hint={words.nameHint}
            value={typed.name}
            longest={100}
          />
          <GrantFields t={t} problems={problems} typed={{ ...typed, role: typed.role ?? 'reader' }} />
          <DayField
            {...field}
            id="expiresOn"
            label={words.expiresOn}
            hint={words.expiresOnHint}
            value={typedDay(typed, 'expiresOn')}
          />
          <div class="form-actions">
            <button type="submit">{words.make}</button>
            <a class="button quiet" href={tokensAddress}>
              {t.text.intake.cancel}
            </a>
          </div>
        </form>
      </div>
    ),
  }
}

/** A token that was just made: one press selects the whole of it. */
export function madeTokenPage(t: Translation, name: string, token: string): Page {
  const words = t.text.tokens
  const title = words.shownTitle(name)
  return {
    title,
    body: (
      <Message title={title}>
        <Notice kind="good">
          <p>{words.shownHelp}</p>
        </Notice>
        <p>
          <code class="code select-whole">{token}</code>
        </p>
        <p>
          {words.shownUse} <code class="code">Authorization: Bearer …</code>
        </p>
        <p>
          <a class="button" href={tokensAddress}>
            {words.back}
          </a>
        </p>
      </Message>
    ),
  }
}

/** Asks whether a token is to end, and says what then happens; `messages` say why it could not. */
export async function revokePage(
  { t, api }: Visit,
  id: string,
  messages: readonly string[] = [],
): Promise<Page> {
  const words = t.text.tokens
  const { tokens } = await read(api.tokens.$get())
  const token = tokens.find(candidate => candidate.id === id)
  const holds = token !== undefined && isInForce(token, new Date())
  const title = words.revokeTitle(token === undefined ? '…' : tokenName(t, token))
  return {
    title,
    ...(messages.length > 0 ? { status: 409 as const } : !holds && { status: 404 as const }),
    body: (
      <Message title={title}>
        {messages.length > 0 && (
          <Notice kind="bad">
            {messages.map(message => (
              <p>{message}</p>
            ))}
          </Notice>
        )}
        <p>{holds ? words.revokeHelp : words.gone}</p>
        <form method="post" action={`${tokensAddress}/${encodeURIComponent(id)}`} class="form-actions">
          {holds && <button type="submit">{words.revoke}</button>}
          <a class="button quiet" href={tokensAddress}>
            {holds ? words.cancel : words.back}
          </a>
        </form>
      </Message>
    ),
  }
}

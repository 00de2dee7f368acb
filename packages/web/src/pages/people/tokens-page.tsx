import type { ProgramToken } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import type { Page, Visit } from '../visit.ts'
import { grantSentence } from './role-words.ts'

export const tokensAddress = '/nguoi/ma'

export const tokenName = ({ text }: Translation, { name }: Pick<ProgramToken, 'name'>): string =>
  name ?? text.tokens.old

/** Whether a token still lets its program in. */
export const isInForce = ({ revokedAt, expiresAt }: ProgramToken, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now.toISOString())

/** The moment at which a token ends is the beginning of the day after its last. */
const lastDay = (t: Translation, expiresAt: string): string =>
  t.date(new Date(Date.parse(expiresAt) - 1).toISOString())

const stateWords = (t: Translation, token: ProgramToken, now: Date): string => {
  const words = t.text.tokens.states
  if (token.revokedAt !== null) return words.revoked(t.date(token.revokedAt))
  return isInForce(token, now) ? words.holds : words.expired
}

/** What a token may do, in words. */
const scopeWords = (t: Translation, { granted }: ProgramToken): string =>
  granted === null
    ? t.text.tokens.everything
    : grantSentence(t, { ...granted, unitName: null, startsOn: null, endsOn: null })

/** Which programs come in, for what, until when, and whether they still do. */
export async function tokensPage({ t, api, query }: Visit): Promise<Page> {
  const words = t.text.tokens
  const { tokens } = await read(api.tokens.$get())
  return {
    title: words.title,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: t.text.people.title, href: '/nguoi' }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        {query('xong') !== undefined && (
          <Notice kind="good">
            <p>{words.revoked}</p>
          </Notice>
        )}
        <p class="form-actions no-print">
          <a class="button" href={`${tokensAddress}/moi`}>
            {words.add}
          </a>
        </p>
        {tokens.length === 0 ? <p>{words.empty}</p> : <Table t={t} tokens={tokens} now={new Date()} />}
      </div>
    ),
  }
}

interface TableProps {
  readonly t: Translation
  readonly tokens: readonly ProgramToken[]
  readonly now: Date
}

function Table({ t, tokens, now }: TableProps) {
  const words = t.text.tokens
  const columns = [words.name, words.may, words.made, words.until, words.used, words.state]
  return (
    <CardTable caption={words.title} isCaptionHidden columns={columns.map(name => ({ name }))}>
      {tokens.map(token => {
        const { id, createdAt, makerName, expiresAt, lastUsedOn } = token
        const made = t.date(createdAt)
        return (
          <CardRow>
            <CardHeading>{tokenName(t, token)}</CardHeading>
            <CardCell label={words.may}>{scopeWords(t, token)}</CardCell>
            <CardCell label={words.made}>
              {makerName === null ? made : words.madeBy(made, makerName)}
            </CardCell>
            <CardCell label={words.until}>
              {expiresAt === null ? words.noEnd : lastDay(t, expiresAt)}
            </CardCell>
            <CardCell label={words.used}>{lastUsedOn === null ? words.never : t.date(lastUsedOn)}</CardCell>
            <CardCell label={words.state}>
              {stateWords(t, token, now)}
              {isInForce(token, now) && (
                <div class="no-print">
                  <a href={`${tokensAddress}/${id}`} aria-label={words.revokeThis(tokenName(t, token))}>
                    {words.revoke}
                  </a>
                </div>
              )}
            </CardCell>
          </CardRow>
        )
      })}
    </CardTable>
  )
}

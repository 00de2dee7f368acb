import type { PendingChange } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { actorName } from '../../view-models/actor.ts'
import { grantSentence } from '../people/role-words.ts'
import type { Page, Visit } from '../visit.ts'
import { pendingAddress, pendingSentence } from './pending.ts'

export interface RefusedDecision {
  readonly problems: readonly FormProblem[]
  readonly status: 409 | 422
}

/** What waits for another secretary, with everything that they have to see, and what became of the rest. */
export async function pendingPage({ t, api, query }: Visit, refused?: RefusedDecision): Promise<Page> {
  const words = t.text.secondPerson
  const { waiting, settled } = await read(api['pending-changes'].$get())
  const problems = refused?.problems ?? []
  const done = refused === undefined ? words.done[query('xong') ?? ''] : undefined
  return {
    title: words.title,
    ...(refused !== undefined && { status: refused.status, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: t.text.people.title, href: '/nguoi' }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        {done !== undefined && (
          <Notice kind="good">
            <p>{done}</p>
          </Notice>
        )}
        <ErrorSummary t={t} problems={problems} />
        <div class="stack">
          <section aria-labelledby="waiting-title">
            <h2 id="waiting-title">{words.waitingTitle}</h2>
            {waiting.length === 0 ? (
              <p>{words.empty}</p>
            ) : (
              waiting.map(change => <Waiting t={t} change={change} problems={problems} />)
            )}
          </section>
          <Settled t={t} settled={settled} />
        </div>
      </div>
    ),
  }
}

interface WaitingProps {
  readonly t: Translation
  readonly change: PendingChange
  readonly problems: readonly FormProblem[]
}

function Waiting({ t, change, problems }: WaitingProps) {
  const words = t.text.secondPerson
  const { id, grants, reason, note, proposer, proposedAt, expiresAt, isOwn, login } = change
  const sentence = pendingSentence(change, t)
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>{sentence}</h3>
      <dl class="rules">
        {login !== null && (
          <>
            <dt>{t.text.people.login}</dt>
            <dd>{login}</dd>
          </>
        )}
        {grants.length > 0 && (
          <>
            <dt>{words.roles}</dt>
            <dd>
              {grants.map(grant => (
                <div>{grantSentence(t, grant)}</div>
              ))}
            </dd>
          </>
        )}
        {reason !== null && (
          <>
            <dt>{words.reason}</dt>
            <dd>{reason}</dd>
          </>
        )}
        {note !== null && note !== reason && (
          <>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </>
        )}
        <dt>{words.proposedBy}</dt>
        <dd>
          {actorName(proposer, t)}, {t.time(proposedAt)}
        </dd>
        <dt>{words.until}</dt>
        <dd>{t.time(expiresAt)}</dd>
      </dl>
      {isOwn ? (
        <form method="post" action={`${pendingAddress}/${id}/rut`} class="form no-print">
          <p>{words.own}</p>
          <div class="form-actions">
            <button type="submit" class="quiet" aria-label={words.withdrawThis(sentence)}>
              {words.withdraw}
            </button>
          </div>
        </form>
      ) : (
        <>
          <form method="post" action={`${pendingAddress}/${id}/duyet`} class="form-actions no-print">
            <button type="submit" aria-label={words.approveThis(sentence)}>
              {words.approve}
            </button>
          </form>
          <form method="post" action={`${pendingAddress}/${id}/tu-choi`} class="form no-print">
            <TextField {...{ t, problems }} id={`reason-${id}`} label={words.declineReason} value="" />
            <div class="form-actions">
              <button type="submit" class="quiet" aria-label={words.declineThis(sentence)}>
                {words.decline}
              </button>
            </div>
          </form>
        </>
      )}
    </article>
  )
}

function Settled({ t, settled }: { readonly t: Translation; readonly settled: readonly PendingChange[] }) {
  const words = t.text.secondPerson
  return (
    <section aria-labelledby="settled-title">
      <h2 id="settled-title">{words.settledTitle}</h2>
      {settled.length === 0 ? (
        <p>{words.settledEmpty}</p>
      ) : (
        <CardTable
          caption={words.settledTitle}
          isCaptionHidden
          columns={[words.what, words.proposedBy, words.state, words.who].map(name => ({ name }))}
        >
          {settled.map(change => (
            <CardRow>
              <CardHeading>{pendingSentence(change, t)}</CardHeading>
              <CardCell label={words.proposedBy}>
                {actorName(change.proposer, t)}, {t.time(change.proposedAt)}
              </CardCell>
              <CardCell label={words.state}>
                {words.states[change.state]}
                {change.answer !== null && `: ${change.answer}`}
              </CardCell>
              <CardCell label={words.who}>
                {change.deciderName ?? '–'}
                {change.decidedAt !== null && `, ${t.time(change.decidedAt)}`}
              </CardCell>
            </CardRow>
          ))}
        </CardTable>
      )}
    </section>
  )
}

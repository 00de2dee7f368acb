import type { InstalledCriteriaSet } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import {
  describedBy,
  ErrorSummary,
  FieldError,
  type FormProblem,
} from '../../components/error-summary/error-summary.tsx'
import { DayField } from '../../components/form-field/form-field.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { isSecretary, readsUnpublished } from '../../view-models/reader.ts'
import { type OfferedSet, offeredSets } from '../../view-models/set-choice.ts'
import { type TypedForm, typedDay } from '../typed-form.ts'
import type { Page, Visit } from '../visit.ts'
import { draftLinks, setsAddress } from './draft-links.ts'

/** Every criteria set that was issued, for everybody; for the committee what is being written, too. */
export async function setsPage(
  visit: Visit,
  problems: readonly FormProblem[] = [],
  typed: TypedForm = {},
): Promise<Page> {
  const { api, t, roles } = visit
  const { criteriaSets } = await read(api['criteria-sets'].$get({ query: {} }))
  const drafts = readsUnpublished(roles) ? (await read(api['criteria-drafts'].$get())).drafts : []
  const words = t.text.drafts
  const offered = offeredSets(t, criteriaSets)
  return {
    title: words.title,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <ErrorSummary t={t} problems={problems} />
        <div class="stack">
          {visit.query('da-xoa') !== undefined && (
            <Notice kind="good">
              <p>{words.removed}</p>
            </Notice>
          )}
          <Sets t={t} sets={criteriaSets} offered={offered} />
          {readsUnpublished(roles) && <Drafts t={t} drafts={drafts} />}
          {isSecretary(roles) &&
            (offered.length > 0 ? (
              <BeginForm t={t} sets={offered} problems={problems} typed={typed} />
            ) : (
              <p class="no-print">
                <a href="/ky-moi">{t.text.newPeriod.installSet}</a>
              </p>
            ))}
        </div>
      </div>
    ),
  }
}

interface SetsProps {
  readonly t: Translation
  readonly sets: readonly InstalledCriteriaSet[]
  readonly offered: readonly OfferedSet[]
}

function Sets({ t, sets, offered }: SetsProps) {
  const words = t.text.drafts
  const decisions = new Map(sets.map(({ digest, decision }) => [digest, decision]))
  return (
    <section aria-labelledby="sets-title">
      <h2 id="sets-title">{words.setsTitle}</h2>
      {offered.length === 0 ? (
        <p>{words.noSets}</p>
      ) : (
        <CardTable
          caption={words.setsTitle}
          isCaptionHidden
          columns={[{ name: t.text.newPeriod.set }, { name: words.version }, { name: words.decision }]}
        >
          {offered.map(set => {
            const decision = decisions.get(set.digest) ?? null
            return (
              <CardRow>
                <CardHeading>
                  <a href={`${setsAddress}/${set.digest}`}>{set.title}</a>
                  <div class="soft">{t.text.newPeriod.setVersion(set.version)}</div>
                </CardHeading>
                <CardCell label={words.version}>{set.days}</CardCell>
                <CardCell label={words.decision}>
                  {decision === null
                    ? words.noDecision
                    : words.decisionOf(decision.number, t.date(decision.on))}
                </CardCell>
              </CardRow>
            )
          })}
        </CardTable>
      )}
    </section>
  )
}

type Drafts = Awaited<ReturnType<Awaited<ReturnType<Visit['api']['criteria-drafts']['$get']>>['json']>>

function Drafts({ t, drafts }: { readonly t: Translation; readonly drafts: readonly DraftSummary[] }) {
  const words = t.text.drafts
  const open = drafts.filter(({ issued }) => issued === null)
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.draftsTitle}</h2>
      {open.length === 0 ? (
        <p>{words.noDrafts}</p>
      ) : (
        <ul class="sentences">
          {open.map(({ id, base, changedAt }) => (
            <li class="sentence">
              <a href={draftLinks(id).own}>
                {words.begun(`${t.label(base.title)}, ${t.date(base.version)}`)}
              </a>{' '}
              <span class="soft">{words.changedOn(t.time(changedAt))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type DraftSummary = Extract<Drafts, { drafts: unknown }>['drafts'][number]

interface BeginProps {
  readonly t: Translation
  readonly sets: readonly OfferedSet[]
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

function BeginForm({ t, sets, problems, typed }: BeginProps) {
  const words = t.text.drafts
  return (
    <section aria-labelledby="begin-title" class="no-print">
      <h2 id="begin-title">{words.beginTitle}</h2>
      <p>{words.beginHelp}</p>
      <form method="post" action={`${setsAddress}/soan`} class="form" novalidate>
        <fieldset class="form-row" {...describedBy(problems, 'base')}>
          <legend>{words.base}</legend>
          <FieldError t={t} problems={problems} field="base" />
          {sets.map((set, i) => (
            <label class="choice">
              <input
                type="radio"
                id={i === 0 ? 'base' : undefined}
                name="base"
                value={set.digest}
                checked={(typed.base ?? sets[0]?.digest) === set.digest}
              />
              <span>
                <strong>{set.days}</strong>
                <span>{set.title}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <DayField
          t={t}
          problems={problems}
          id="version"
          label={words.from}
          hint={words.fromHint}
          value={typedDay(typed, 'version')}
        />
        <div class="form-actions">
          <button type="submit">{words.begin}</button>
        </div>
      </form>
    </section>
  )
}

import type { CriteriaIndex } from '@thidua/api/sheet'
import type { Tie } from '../api/answers.ts'
import {
  describedBy,
  ErrorSummary,
  FieldError,
  type FormProblem,
} from '../components/error-summary/error-summary.tsx'
import { ChoiceField, DayField, TextField } from '../components/form-field/form-field.tsx'
import { IdleDecisions } from '../components/idle-decisions/idle-decisions.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import type { Translation } from '../text/translation.ts'
import { subjectName, voteAddress, voteKey } from '../view-models/ties.ts'
import { readVotes, type Votes } from './read-votes.ts'
import { type TypedForm, typedDay } from './typed-form.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'
import { counts, fieldsOf, meeting, type OpenForm, openForm, ruleOfSet, subjectIn } from './vote-form.ts'

interface Sent {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The form for the votes on one tie; everything that the tie tells is filled in. */
export async function voteFormPage(visit: Visit, period: string, sent: Sent | null = null): Promise<Page> {
  committeeOnly(visit)
  const { t } = visit
  const votes = await readVotes(visit, period)
  const words = t.text.votes
  const form = openForm(votes, subjectIn(visit))
  if (form === null) return noTiePage(visit, period, votes)
  const { tie, stored, isCorrection } = form
  const name = words.tieName(subjectName(tie, votes.index, t), tie.block.label)
  const title = isCorrection ? words.correctTitle(name) : words.formTitle(name)
  const problems = sent?.problems ?? []
  const typed = sent?.typed ?? (stored !== undefined && isCorrection ? fieldsOf(stored, t) : {})
  return {
    title,
    section: 'votes',
    period: votes.detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <Head visit={visit} period={period} votes={votes} title={title}>
          {tie.seats !== null && <p class="lead">{words.formHelp(t.count(tie.seats))}</p>}
        </Head>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {stored !== undefined && !isCorrection && (
            <Notice kind="plain">
              <p>{words.replaces(stored.document)}</p>
            </Notice>
          )}
          <VoteForm t={t} index={votes.index} period={period} form={form} problems={problems} typed={typed} />
        </div>
      </div>
    ),
  }
}

/** Nobody is tied so, or not any more: the newest version is scored, or the address is an old one. */
function noTiePage(visit: Visit, period: string, votes: Votes): Page {
  const { t } = visit
  const words = t.text.votes
  const wanted = subjectIn(visit)
  const idle = votes.found?.idle.filter(
    one => wanted !== null && voteKey({ ...one, block: { id: one.block.id } }) === voteKey(wanted),
  )
  return {
    title: words.noTie,
    section: 'votes',
    period: votes.detail,
    status: 404,
    body: (
      <div class="page">
        <Head visit={visit} period={period} votes={votes} title={words.noTie}>
          <p class="lead">{words.noTieHelp}</p>
        </Head>
        <div class="stack">
          <IdleDecisions t={t} index={votes.index} idle={idle ?? []} />
          <p>
            <a href={`/ky/${period}/bieu-quyet`}>{words.back}</a>
          </p>
        </div>
      </div>
    ),
  }
}

interface HeadProps {
  readonly visit: Visit
  readonly period: string
  readonly votes: Votes
  readonly title: string
  readonly children?: unknown
}

const Head = ({ visit: { t }, period, votes: { detail }, title, children }: HeadProps) => (
  <header class="page-head">
    <Breadcrumb
      t={t}
      crumbs={[
        { name: detail.title, href: `/ky/${period}` },
        { name: t.text.votes.title, href: `/ky/${period}/bieu-quyet` },
      ]}
    />
    <h1>{title}</h1>
    {children}
  </header>
)

interface FormProps extends Sent {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly period: string
  readonly form: OpenForm
}

function VoteForm(props: FormProps) {
  const { t, period, form, problems, typed } = props
  const words = t.text.votes
  const field = { t, problems }
  return (
    <form method="post" action={voteAddress(period, form.tie)} class="form" novalidate>
      <fieldset class="part">
        <legend>{words.councilTitle}</legend>
        <div class="counts">
          {meeting.map(id => (
            <TextField {...field} id={id} label={words[id]} value={typed[id]} isNumber longest={4} />
          ))}
        </div>
      </fieldset>
      <section class="part" aria-labelledby="ballots-title">
        <h2 id="ballots-title" class="minor">
          {words.ballotsTitle}
        </h2>
        <p class="hint">{words.ballotsHelp}</p>
        {form.tie.units.map(unit => (
          <Ballot {...props} unit={unit} />
        ))}
      </section>
      <Rule {...props} />
      <fieldset class="part">
        <legend>{words.documentTitle}</legend>
        <TextField
          {...field}
          id="document"
          label={words.documentNumber}
          hint={words.documentHint}
          value={typed.document}
        />
        <DayField {...field} id="on" label={words.on} hint={words.onHint} value={typedDay(typed, 'on')} />
      </fieldset>
      <div class="form-actions">
        <button type="submit">{words.submit}</button>
        <a class="button quiet" href={`/ky/${period}/bieu-quyet`}>
          {t.text.intake.cancel}
        </a>
      </div>
    </form>
  )
}

function Ballot({ t, problems, typed, unit }: FormProps & { readonly unit: Tie['units'][number] }) {
  const words = t.text.votes
  const [field, won] = [{ t, problems }, `won-${unit.id}`]
  return (
    <fieldset class="ballot">
      <legend>{unit.name}</legend>
      <div class="counts">
        {counts.map(name => {
          const id = `${name}-${unit.id}`
          return <TextField {...field} id={id} label={words[name]} value={typed[id]} isNumber longest={4} />
        })}
      </div>
      <FieldError t={t} problems={problems} field={won} />
      <label class="check">
        <input
          type="checkbox"
          id={won}
          name={won}
          value="yes"
          checked={typed[won] === 'yes'}
          {...describedBy(problems, won)}
        />{' '}
        {words.won}
      </label>
    </fieldset>
  )
}

/** The rule of the set is told; where it has none, the decision has to say it. */
function Rule({ t, index, form, problems, typed }: FormProps) {
  const words = t.text.votes
  const council = ruleOfSet(form, index)
  if (council !== undefined) {
    const { quorum, thresholdPercent, denominator } = council
    const told = t.text.proposals
    const rule = told.council(quorum, t.exact(thresholdPercent), told.denominators[denominator])
    return <p class="rules">{words.ruleOfSet(rule.charAt(0).toLowerCase() + rule.slice(1))}</p>
  }
  const field = { t, problems }
  const choices = meeting.map(value => ({
    value,
    name: words.denominators[value],
  }))
  return (
    <fieldset class="part">
      <legend>{words.ruleTitle}</legend>
      <p class="hint">{words.ruleHelp}</p>
      <TextField
        {...field}
        id="quorum"
        label={words.quorum}
        hint={words.quorumHint}
        value={typed.quorum}
        longest={7}
      />
      <TextField
        {...field}
        id="threshold"
        label={words.threshold}
        hint={words.thresholdHint}
        value={typed.threshold}
        longest={12}
      />
      <ChoiceField
        {...field}
        id="denominator"
        label={words.denominator}
        value={typed.denominator}
        choices={choices}
      />
    </fieldset>
  )
}

import type { Child } from 'hono/jsx'
import { ErrorSummary, type FormProblem } from '../components/error-summary/error-summary.tsx'
import { ChoiceField, DayField, TextField } from '../components/form-field/form-field.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { unitChoice } from './find-unit.ts'
import { type Events, readEvents } from './read-events.ts'
import { dayFields, type TypedForm, typedDay } from './typed-form.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** What was sent and refused. */
interface Sent {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

interface FormProps extends Sent {
  readonly visit: Visit
  readonly period: string
  readonly events: Events
  /** Units that the record is found again by; a correction cannot change them. */
  readonly isCorrection: boolean
}

/** The form for one step from an old unit to a new one. */
export async function successionFormPage(
  visit: Visit,
  period: string,
  sent: Sent | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const events = await readEvents(visit, period)
  const { t, query } = visit
  const words = t.text.events
  const stored = events.successions.find(({ from, to }) => from === query('tu') && to === query('den'))
  const kept = stored && {
    ...{ from: stored.from, to: stored.to, document: stored.document },
    inherits: stored.inherits === false ? 'no' : 'yes',
    ...dayFields('on', stored.on),
  }
  const typed = sent?.typed ?? kept ?? { inherits: 'yes' }
  const title = stored
    ? words.successionCorrect(words.between(events.nameOf(stored.from), events.nameOf(stored.to)))
    : words.successionTitle
  const form = {
    visit,
    period,
    events,
    typed,
    problems: sent?.problems ?? [],
    isCorrection: stored !== undefined,
  }
  return framed(form, { title, help: stored ? null : words.successionHelp }, <SuccessionForm {...form} />)
}

/** The form for a unit that ended and has no successor. */
export async function closureFormPage(visit: Visit, period: string, sent: Sent | null = null): Promise<Page> {
  committeeOnly(visit)
  const events = await readEvents(visit, period)
  const { t, query } = visit
  const words = t.text.events
  const stored = events.closures.find(({ unit }) => unit === query('don-vi'))
  const kept = stored && { unit: stored.unit, document: stored.document, ...dayFields('on', stored.on) }
  const title = stored ? words.closureCorrect(events.nameOf(stored.unit)) : words.closureTitle
  const form = {
    ...{ visit, period, events, isCorrection: stored !== undefined },
    ...{ problems: sent?.problems ?? [], typed: sent?.typed ?? kept ?? {} },
  }
  return framed(form, { title, help: stored ? null : words.closureHelp }, <ClosureForm {...form} />)
}

function framed(
  { visit: { t }, period, events: { detail }, problems }: FormProps,
  { title, help }: { readonly title: string; readonly help: string | null },
  form: Child,
): Page {
  return {
    title,
    section: 'events',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: t.text.events.title, href: `/ky/${period}/bien-dong` },
            ]}
          />
          <h1>{title}</h1>
          {help !== null && <p class="lead">{help}</p>}
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {form}
        </div>
      </div>
    ),
  }
}

function SuccessionForm(props: FormProps) {
  const { visit, period, events, problems, typed } = props
  const { t } = visit
  const words = t.text.events
  return (
    <>
      {!events.hasPolicy && (
        <Notice kind="plain">
          <p>{words.noPolicy}</p>
        </Notice>
      )}
      <form
        method="post"
        action={`/ky/${period}/bien-dong/ke-tuc${addressed(visit)}`}
        class="form"
        novalidate
      >
        <UnitField {...props} id="from" label={words.old} />
        <UnitField {...props} id="to" label={words.heir} />
        <DayAndDocument {...props} />
        <ChoiceField
          t={t}
          problems={problems}
          id="inherits"
          label={words.inherits}
          hint={words.inheritsHint}
          value={typed.inherits}
          choices={[
            { value: 'yes', name: words.yes },
            { value: 'no', name: words.no },
          ]}
        />
        <Buttons {...props} />
      </form>
    </>
  )
}

function ClosureForm(props: FormProps) {
  const { visit, period } = props
  return (
    <form
      method="post"
      action={`/ky/${period}/bien-dong/giai-the${addressed(visit)}`}
      class="form"
      novalidate
    >
      <UnitField {...props} id="unit" label={visit.t.text.events.unit} />
      <DayAndDocument {...props} />
      <Buttons {...props} />
    </form>
  )
}

/** A correction stays one when its form is shown again. */
function addressed({ query }: Visit): string {
  const kept = ['tu', 'den', 'don-vi'].flatMap(name => {
    const value = query(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return kept.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(kept))}`
}

const suggestions = 'unit-suggestions'

/** A unit is typed with suggestions from the list of the period; in a correction it stands. */
function UnitField({
  visit: { t },
  events: { units, nameOf },
  problems,
  typed,
  isCorrection,
  id,
  label,
}: FormProps & { readonly id: 'from' | 'to' | 'unit'; readonly label: string }) {
  if (isCorrection)
    return (
      <p>
        {label}: <strong>{nameOf(typed[id] ?? '')}</strong>
        <input type="hidden" name={id} value={typed[id]} />
      </p>
    )
  return (
    <>
      <TextField
        t={t}
        problems={problems}
        id={id}
        label={label}
        hint={t.text.events.unitHint}
        value={typed[id]}
        list={suggestions}
        longest={400}
      />
      {id !== 'to' && (
        <datalist id={suggestions}>
          {units.map(unit => (
            <option value={unitChoice(unit)} />
          ))}
        </datalist>
      )}
    </>
  )
}

function DayAndDocument({ visit: { t }, problems, typed }: FormProps) {
  const words = t.text.events
  return (
    <>
      <DayField
        t={t}
        problems={problems}
        id="on"
        label={words.on}
        hint={words.onHint}
        value={typedDay(typed, 'on')}
      />
      <TextField
        t={t}
        problems={problems}
        id="document"
        label={words.document}
        hint={words.documentHint}
        value={typed.document}
      />
    </>
  )
}

const Buttons = ({ visit: { t }, period }: FormProps) => (
  <div class="form-actions">
    <button type="submit">{t.text.events.submit}</button>
    <a class="button quiet" href={`/ky/${period}/bien-dong`}>
      {t.text.intake.cancel}
    </a>
  </div>
)

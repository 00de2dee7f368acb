import type { Child } from 'hono/jsx'
import { ErrorSummary, type FormProblem } from '../components/error-summary/error-summary.tsx'
import { ChoiceField, DayField, TextField } from '../components/form-field/form-field.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { unitChoice } from './find-unit.ts'
import { type Events, readEvents } from './read-events.ts'
import { type TypedForm, typedDay } from './typed-form.ts'
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
}

/** The form for one step from an old unit to a new one. */
export async function successionFormPage(
  visit: Visit,
  period: string,
  sent: Sent | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const events = await readEvents(visit, period)
  const words = visit.t.text.events
  const { typed, problems } = sent ?? { typed: { inherits: 'yes' }, problems: [] }
  const form = { visit, period, events, typed, problems }
  return framed(
    form,
    { title: words.successionTitle, help: words.successionHelp },
    <SuccessionForm {...form} />,
  )
}

/** The form for a unit that ended and has no successor. */
export async function closureFormPage(visit: Visit, period: string, sent: Sent | null = null): Promise<Page> {
  committeeOnly(visit)
  const events = await readEvents(visit, period)
  const words = visit.t.text.events
  const form = { visit, period, events, typed: sent?.typed ?? {}, problems: sent?.problems ?? [] }
  return framed(form, { title: words.closureTitle, help: words.closureHelp }, <ClosureForm {...form} />)
}

function framed(
  { visit: { t }, period, events: { detail }, problems }: FormProps,
  { title, help }: { readonly title: string; readonly help: string },
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
          <p class="lead">{help}</p>
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
      <form method="post" action={`/ky/${period}/bien-dong/ke-tuc`} class="form" novalidate>
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
    <form method="post" action={`/ky/${period}/bien-dong/giai-the`} class="form" novalidate>
      <UnitField {...props} id="unit" label={visit.t.text.events.unit} />
      <DayAndDocument {...props} />
      <Buttons {...props} />
    </form>
  )
}

const suggestions = 'unit-suggestions'

/** A unit is typed with suggestions from the list of the period. */
function UnitField({
  visit: { t },
  events: { units },
  problems,
  typed,
  id,
  label,
}: FormProps & { readonly id: 'from' | 'to' | 'unit'; readonly label: string }) {
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

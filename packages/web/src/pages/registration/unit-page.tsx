import type { CriteriaIndex } from '@thidua/api/sheet'
import type { RegistrationAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { describedBy, ErrorSummary, FieldError } from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { actorName } from '../../view-models/actor.ts'
import { isSecretary } from '../../view-models/reader.ts'
import { calendarLinks } from '../calendar/calendar-links.ts'
import { type Filled, unfilled } from '../calendar/form-frame.tsx'
import type { TypedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { formField, registrationLinks, targetFields } from './registration-links.ts'

/** What is registered, as it is filled into the form. */
const filledWith = ({ registered }: RegistrationAnswer, t: Translation): TypedForm =>
  Object.assign(
    { read: String(registered?.revision ?? 0) },
    ...(registered?.forms ?? []).map(form => ({ [formField(form)]: 'yes' })),
    ...(registered?.targets ?? []).map(({ criterion, points, text }) => {
      const fields = targetFields(criterion)
      return { [fields.points]: points === null ? '' : t.exact(points), [fields.text]: text ?? '' }
    }),
  )

/** What one unit aims at: forms of commendation, and a target for each criterion of its table. */
export async function registrationPage(
  visit: Visit,
  period: string,
  unit: string,
  filled: Filled = unfilled,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf, query, roles } = visit
  const [detail, answer] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period'].registrations[':unit'].$get({ param: { period, unit } })),
  ])
  const isOfficer = roles.includes('officer')
  // After the end the secretary goes on; whoever only reads has no form.
  const mayRegister = isSecretary(roles) || (isOfficer && answer.isOpen)
  const index = await shelf.open(api, answer.criteriaSet, t)
  const words = t.text.registration
  const { all, one } = registrationLinks(period)
  const { problems } = filled
  const typed = 'read' in filled.typed ? filled.typed : filledWith(answer, t)
  const parts = { t, index, answer, typed, problems, mayRegister }
  const title = words.titleOf(answer.unit.name)
  const crumbs = [
    { name: detail.title, href: `/ky/${period}` },
    { name: words.title, href: all },
  ]
  return {
    title,
    section: 'registration',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={crumbs} />
          <h1>{title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {query('xong') === 'luu' && problems.length === 0 && (
            <Notice kind="good">
              <p>{words.done}</p>
            </Notice>
          )}
          <Registered t={t} answer={answer} />
          <form method="post" action={one(unit)} class="stack" novalidate>
            <input type="hidden" name="read" value={typed.read} />
            <Forms {...parts} />
            <Targets {...parts} />
            {(mayRegister || isOfficer) && <Saving {...{ t, period, answer, mayRegister }} />}
          </form>
        </div>
      </div>
    ),
  }
}

interface PartProps extends Filled {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly answer: RegistrationAnswer
  readonly mayRegister: boolean
}

function Registered({ t, answer: { registered } }: Pick<PartProps, 't' | 'answer'>) {
  const words = t.text.registration
  if (registered === null) return <p>{words.nothing}</p>
  const who = registered.by === null ? '–' : actorName(registered.by, t)
  return (
    <p>
      {words.registered(t.date(registered.on), who)}{' '}
      {registered.closedOn !== null && words.lateSentence(t.date(registered.closedOn))}
    </p>
  )
}

/** Forms to choose, or those that were chosen. */
function Forms({ t, index, answer, typed, mayRegister }: PartProps) {
  const words = t.text.registration
  const chosen = (form: string): boolean => typed[formField(form)] === 'yes'
  if (!mayRegister)
    return (
      <p>
        <strong>{words.formsLegend}:</strong>{' '}
        {answer.registered?.forms.map(index.commendationName).join('; ') || words.noForms}
      </p>
    )
  return (
    <fieldset class="form-row" id="forms">
      <legend>{words.formsLegend}</legend>
      {answer.offered.map(form => (
        <label class="check" for={formField(form)}>
          <input
            type="checkbox"
            id={formField(form)}
            name={formField(form)}
            value="yes"
            checked={chosen(form)}
          />{' '}
          {index.commendationName(form)}
        </label>
      ))}
    </fieldset>
  )
}

/** Every criterion of the table with room for points and a sentence. */
function Targets({ t, index, answer, typed, problems, mayRegister }: PartProps) {
  const words = t.text.registration
  const input = (field: string, label: string, isNumber: boolean) => (
    <>
      <label class="sr-only" for={field}>
        {label}
      </label>
      <FieldError t={t} problems={problems} field={field} />
      <input
        id={field}
        name={field}
        value={typed[field] ?? ''}
        maxlength={isNumber ? 20 : 500}
        autocomplete="off"
        {...(isNumber && { inputmode: 'decimal' as const, class: 'digits-4' })}
        {...describedBy(problems, field)}
      />
    </>
  )
  return (
    <section aria-labelledby="targets-title">
      <h2 id="targets-title">{words.targetsTitle}</h2>
      {mayRegister && <p class="soft no-print">{words.targetsHelp}</p>}
      <CardTable
        caption={words.targetsTitle}
        isCaptionHidden
        columns={[words.criterion, words.points, words.text].map(name => ({ name }))}
      >
        {answer.criteria.map(criterion => {
          const name = `${criterion} ${index.criterionName(criterion)}`
          const fields = targetFields(criterion)
          return (
            <CardRow>
              <CardHeading>{name}</CardHeading>
              <CardCell label={words.points}>
                {mayRegister
                  ? input(fields.points, `${name}: ${words.points}`, true)
                  : typed[fields.points] || '–'}
              </CardCell>
              <CardCell label={words.text}>
                {mayRegister
                  ? input(fields.text, `${name}: ${words.text}`, false)
                  : typed[fields.text] || '–'}
              </CardCell>
            </CardRow>
          )
        })}
      </CardTable>
    </section>
  )
}

/** The button that stores, or why there is none. */
function Saving({
  t,
  period,
  answer,
  mayRegister,
}: Pick<PartProps, 't' | 'answer' | 'mayRegister'> & { readonly period: string }) {
  const words = t.text.registration
  if (!mayRegister)
    return (
      <p>
        {words.closed}{' '}
        <a class="no-print" href={calendarLinks(period).ask(answer.step)}>
          {words.ask}
        </a>
      </p>
    )
  return (
    <div class="no-print">
      {answer.closesOn !== null && answer.isOpen && <p>{words.openUntil(t.date(answer.closesOn))}</p>}
      <div class="form-actions">
        <button type="submit">{words.save}</button>
      </div>
    </div>
  )
}

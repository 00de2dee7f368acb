import type { Context } from 'hono'
import type { CalendarAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { AreaField, DayField } from '../../components/form-field/form-field.tsx'
import { Notice } from '../../components/message/message.tsx'
import { dayProblems } from '../day-problems.ts'
import { dayFields, dayOf, type TypedForm, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { calendarLinks } from './calendar-links.ts'
import { calendarForm, type Filled, sendOrShow, unfilled } from './form-frame.tsx'

const edges = ['opens', 'closes'] as const

/** The days as they stand, or, where there are none yet, those that are offered. */
const filledWith = ({ steps, revision }: CalendarAnswer, isNew: boolean): TypedForm =>
  Object.assign(
    { read: String(revision) },
    ...steps.map(({ step, opensOn, closesOn, suggested }) => {
      const shown = isNew ? suggested : { opensOn, closesOn }
      return {
        ...dayFields(`opens-${step}`, shown.opensOn ?? ''),
        ...dayFields(`closes-${step}`, shown.closesOn ?? ''),
      }
    }),
  )

/** Every step with its days, in one form. */
export async function editPage(visit: Visit, period: string, filled: Filled = unfilled): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.calendar
  const calendar = await read(api.periods[':period'].calendar.$get({ param: { period } }))
  const isNew = calendar.revision === 0
  const typed = 'read' in filled.typed ? filled.typed : filledWith(calendar, isNew)
  const { problems } = filled
  const fields = { t, problems }
  return calendarForm(visit, period, {
    ...{ title: words.editTitle, lead: words.editHelp, problems },
    children: (
      <form method="post" action={calendarLinks(period).edit} class="form" novalidate>
        {isNew && (
          <Notice kind="plain">
            <p>{words.suggested}</p>
          </Notice>
        )}
        <input type="hidden" name="read" value={typed.read} />
        {calendar.steps.map(({ step }) => (
          <section aria-labelledby={`step-${step}`}>
            <h2 id={`step-${step}`}>{words.steps[step]}</h2>
            <div class="calendar-days">
              {edges.map(edge => (
                <DayField
                  {...fields}
                  id={`${edge}-${step}`}
                  label={words[edge]}
                  value={typedDay(typed, `${edge}-${step}`)}
                />
              ))}
            </div>
          </section>
        ))}
        {!isNew && (
          <AreaField
            {...fields}
            id="reason"
            label={words.moveReason}
            hint={words.moveReasonHint}
            value={typed.reason}
            longest={1000}
          />
        )}
        <div class="form-actions">
          <button type="submit">{words.save}</button>
          <a class="button quiet" href={calendarLinks(period).all}>
            {t.text.intake.cancel}
          </a>
        </div>
      </form>
    ),
  })
}

/** Stores the days that were typed; what did not change is left as it is. */
export async function storeCalendar(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const typed = typedForm(await c.req.parseBody())
  const { steps } = await read(api.periods[':period'].calendar.$get({ param: { period } }))
  const words = t.text.calendar
  const again = (problems: readonly FormProblem[]) => editPage(visit, period, { typed, problems })
  const wrong = steps.flatMap(({ step }) =>
    edges.flatMap(edge => {
      const label = `${words.steps[step]}, ${words[edge]}`
      return dayProblems(t, typedDay(typed, `${edge}-${step}`), {
        ...{ id: `${edge}-${step}`, label, isOptional: true },
      })
    }),
  )
  if (wrong.length > 0) return again(wrong)
  const moved = steps.map(({ step }) => ({
    step,
    opensOn: dayOf(typedDay(typed, `opens-${step}`)),
    closesOn: dayOf(typedDay(typed, `closes-${step}`)),
  }))
  // Steps without days, now and before, are not stored as rows without days.
  const sent = moved.filter(({ opensOn, closesOn }, i) => {
    const stood = steps[i]
    return [opensOn, closesOn, stood?.opensOn, stood?.closesOn].some(day => day !== null && day !== undefined)
  })
  const fieldAt = ([list, place, edge]: readonly string[]): string | null => {
    const step = list === 'steps' ? sent[Number(place)]?.step : undefined
    if (step === undefined) return list === 'reason' ? 'reason' : null
    return `${edge === 'opensOn' ? 'opens' : 'closes'}-${step}-day`
  }
  return sendOrShow(
    async () => {
      if (sent.length > 0) {
        const json = { steps: sent, read: Number(typed.read), ...(typed.reason && { reason: typed.reason }) }
        await read(api.periods[':period'].calendar.$put({ param: { period }, json }))
      }
      return { location: calendarLinks(period).done('lich') }
    },
    fieldAt,
    again,
  )
}

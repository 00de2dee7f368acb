import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { AreaField, DayField, SelectField } from '../../components/form-field/form-field.tsx'
import { dayProblems } from '../day-problems.ts'
import { dayOf, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { calendarLinks } from './calendar-links.ts'
import { calendarForm, type Filled, sendOrShow, unfilled } from './form-frame.tsx'

/** Lets one unit go on in a step until a day, or takes that back. */
export async function extendPage(visit: Visit, period: string, filled: Filled = unfilled): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.calendar
  const param = { period }
  const [{ steps }, { units }] = await Promise.all([
    read(api.periods[':period'].calendar.$get({ param })),
    read(api.periods[':period'].units.$get({ param })),
  ])
  const { typed, problems } = filled
  const fields = { t, problems }
  return calendarForm(visit, period, {
    ...{ title: words.extendTitle, lead: words.extendHelp, problems },
    children: (
      <form method="post" action={calendarLinks(period).extend} class="form" novalidate>
        <SelectField
          {...fields}
          id="unit"
          label={words.unit}
          value={typed.unit}
          none={words.chooseUnit}
          choices={units.map(({ id, name }) => ({ value: id, name }))}
        />
        <SelectField
          {...fields}
          id="step"
          label={words.step}
          value={typed.step ?? 'entry'}
          choices={steps.map(({ step }) => ({ value: step, name: words.steps[step] ?? step }))}
        />
        <DayField {...fields} id="until" label={words.until} value={typedDay(typed, 'until')} />
        <AreaField {...fields} id="reason" label={words.extendReason} value={typed.reason} longest={1000} />
        <div class="form-actions">
          <button type="submit">{words.extendSave}</button>
        </div>
      </form>
    ),
  })
}

const fieldAt = (path: readonly string[]): string | null => {
  const [list, , field] = path
  if (list === 'reason') return 'reason'
  return field === 'closesOn' ? 'until-day' : (field ?? null)
}

export async function storeExtension(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.calendar
  const typed = typedForm(await c.req.parseBody())
  const again = (problems: readonly FormProblem[]) => extendPage(visit, period, { typed, problems })
  const until = typedDay(typed, 'until')
  const wrong = [
    ...(typed.unit ? [] : [{ field: 'unit', message: t.text.entry.needed(words.unit) }]),
    ...dayProblems(t, until, { id: 'until', label: words.until, isOptional: true }),
  ]
  const step = (await read(api.periods[':period'].calendar.$get({ param: { period } }))).steps.find(
    candidate => candidate.step === typed.step,
  )?.step
  if (step === undefined) wrong.push({ field: 'step', message: t.text.entry.needed(words.step) })
  if (wrong.length > 0 || step === undefined) return again(wrong)
  return sendOrShow(
    async () => {
      const json = {
        steps: [{ step, unit: typed.unit, closesOn: dayOf(until) }],
        ...(typed.reason && { reason: typed.reason }),
      }
      await read(api.periods[':period'].calendar.$put({ param: { period }, json }))
      return { location: calendarLinks(period).done('lich') }
    },
    fieldAt,
    again,
  )
}

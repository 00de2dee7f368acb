import type { Context } from 'hono'
import type { Reopening } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { AreaField, DayField, SelectField } from '../../components/form-field/form-field.tsx'
import { dayProblems } from '../day-problems.ts'
import { ownUnits } from '../entry/own-units.ts'
import { dayOf, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { calendarLinks } from './calendar-links.ts'
import { calendarForm, type Filled, sendOrShow, unfilled } from './form-frame.tsx'

type Step = Reopening['step']

const stepsOf = async ({ api }: Visit, period: string) =>
  (await read(api.periods[':period'].calendar.$get({ param: { period } }))).steps

/** An officer asks that a step be opened again for a unit of theirs. */
export async function askPage(visit: Visit, period: string, filled: Filled = unfilled): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query } = visit
  const words = t.text.calendar
  const steps = await stepsOf(visit, period)
  const { units } = await read(api.periods[':period'].units.$get({ param: { period } }))
  const own = await ownUnits(visit, units)
  const { typed, problems } = filled
  const fields = { t, problems }
  return calendarForm(visit, period, {
    ...{ title: words.askTitle, lead: words.askHelp, problems },
    children: (
      <form method="post" action={calendarLinks(period).ask()} class="form" novalidate>
        <SelectField
          {...fields}
          id="unit"
          label={words.unit}
          value={typed.unit ?? own[0]?.id}
          choices={own.map(({ id, name }) => ({ value: id, name }))}
        />
        <SelectField
          {...fields}
          id="step"
          label={words.step}
          value={typed.step ?? query('buoc') ?? 'entry'}
          choices={steps
            .filter(({ state }) => state !== 'no-dates')
            .map(({ step }) => ({ value: step, name: words.steps[step] ?? step }))}
        />
        <AreaField {...fields} id="reason" label={words.askReason} value={typed.reason} longest={1000} />
        <div class="form-actions">
          <button type="submit">{words.askSend}</button>
        </div>
      </form>
    ),
  })
}

const fieldOf = ([field]: readonly string[]): string | null => field ?? null

export async function sendAsking(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.calendar
  const typed = typedForm(await c.req.parseBody())
  const again = (problems: readonly FormProblem[]) => askPage(visit, period, { typed, problems })
  const step = (await stepsOf(visit, period)).find(candidate => candidate.step === typed.step)?.step
  const { unit = '', reason = '' } = typed
  const wrong = [
    ...(unit === '' ? [{ field: 'unit', message: t.text.entry.needed(words.unit) }] : []),
    ...(step === undefined ? [{ field: 'step', message: t.text.entry.needed(words.step) }] : []),
    ...(reason === '' ? [{ field: 'reason', message: t.text.entry.needed(words.askReason) }] : []),
  ]
  if (wrong.length > 0 || step === undefined) return again(wrong)
  return sendOrShow(
    async () => {
      const one = api.periods[':period'].reopenings[':step'][':unit']
      await read(one.$put({ param: { period, step, unit }, json: { reason } }))
      return { location: calendarLinks(period).done('xin') }
    },
    fieldOf,
    again,
  )
}

/** What is asked, and the two answers that there are: until a day, or why not. */
export async function answerPage(
  visit: Visit,
  period: string,
  one: { readonly step: string; readonly unit: string },
  filled: Filled = unfilled,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.calendar
  const { reopenings } = await read(api.periods[':period'].reopenings.$get({ param: { period } }))
  const asking = reopenings.find(({ step, unit }) => step === one.step && unit.id === one.unit)
  if (!asking) throw new ApiRefusal(404, [])
  const { typed, problems } = filled
  const fields = { t, problems }
  const action = calendarLinks(period).answer(asking.step, asking.unit.id)
  return calendarForm(visit, period, {
    title: words.answerTitle(asking.unit.name),
    lead: words.answerHelp(words.steps[asking.step] ?? asking.step, asking.reason),
    problems,
    children: (
      <div class="two-columns">
        <form method="post" action={action} class="form" novalidate>
          <h2>{words.grantTitle}</h2>
          <DayField {...fields} id="until" label={words.until} value={typedDay(typed, 'until')} />
          <div class="form-actions">
            <button type="submit" name="granted" value="yes">
              {words.grant}
            </button>
          </div>
        </form>
        <form method="post" action={action} class="form" novalidate>
          <h2>{words.declineTitle}</h2>
          <AreaField
            {...fields}
            id="answer"
            label={words.declineReason}
            value={typed.answer}
            longest={1000}
          />
          <div class="form-actions">
            <button type="submit" name="granted" value="no" class="quiet">
              {words.decline}
            </button>
          </div>
        </form>
      </div>
    ),
  })
}

export async function sendAnswer(
  visit: Visit,
  c: Context,
  period: string,
  one: { readonly step: string; readonly unit: string },
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const typed = typedForm(await c.req.parseBody())
  const again = (problems: readonly FormProblem[]) => answerPage(visit, period, one, { typed, problems })
  const granted = typed.granted === 'yes'
  const until = typedDay(typed, 'until')
  const wrong = granted ? dayProblems(t, until, { id: 'until', label: t.text.calendar.until }) : []
  if (wrong.length > 0) return again(wrong)
  return sendOrShow(
    async () => {
      const param = { period, step: one.step as Step, unit: one.unit }
      const json = granted
        ? { granted, until: dayOf(until) }
        : { granted, ...(typed.answer && { answer: typed.answer }) }
      await read(api.periods[':period'].reopenings[':step'][':unit'].answer.$post({ param, json }))
      return { location: calendarLinks(period).done('tra-loi') }
    },
    ([field]) => (field === 'until' ? 'until-day' : (field ?? null)),
    again,
  )
}

import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { sendOrShow } from '../calendar/form-frame.tsx'
import { typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { formField, registrationLinks, targetFields } from './registration-links.ts'
import { registrationPage } from './unit-page.tsx'

const plainNumber = (text: string): string => text.replace(',', '.')

/** Registers what was chosen and typed; refused, the page comes back with all of it. */
export async function storeRegistration(
  visit: Visit,
  c: Context,
  period: string,
  unit: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const typed = typedForm(await c.req.parseBody())
  const param = { period, unit }
  const one = api.periods[':period'].registrations[':unit']
  const { offered, criteria } = await read(one.$get({ param }))
  const forms = offered.filter(form => typed[formField(form)] === 'yes')
  const targets = criteria.flatMap(criterion => {
    const fields = targetFields(criterion)
    const [points, text] = [typed[fields.points] ?? '', typed[fields.text] ?? '']
    return points === '' && text === '' ? [] : [{ criterion, points: plainNumber(points), text }]
  })
  const wrong = targets.flatMap(({ criterion, points }): FormProblem[] =>
    points === '' || /^\d{1,12}(\.\d{1,8})?$/.test(points)
      ? []
      : [{ field: targetFields(criterion).points, message: t.text.registration.invalid(criterion) }],
  )
  const again = (problems: readonly FormProblem[]) =>
    registrationPage(visit, period, unit, { typed: { ...typed, read: typed.read ?? '0' }, problems })
  if (wrong.length > 0) return again(wrong)
  const json = {
    ...{ forms, read: Number(typed.read) || 0 },
    targets: targets.map(({ criterion, points, text }) => ({
      ...{ criterion, ...(points !== '' && { points }), ...(text !== '' && { text }) },
    })),
  }
  return sendOrShow(
    async () => {
      await read(one.$put({ param, json }))
      return { location: `${registrationLinks(period).one(unit)}?xong=luu` }
    },
    ([list, place]) => {
      const target = list === 'targets' ? targets[Number(place)] : undefined
      return target ? targetFields(target.criterion).points : null
    },
    again,
  )
}

import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { sendOrShow } from '../calendar/form-frame.tsx'
import { typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { selfScoreLink } from './list-page.tsx'
import { pointsField, reasonField, selfScorePage } from './unit-page.tsx'

const plainNumber = (text: string): string => text.replace(',', '.')

/** Signs the figures that stood on the page; refused, the page comes back with those of now and all that was typed. */
export async function confirmSelfScore(
  visit: Visit,
  c: Context,
  period: string,
  unit: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const { api, t } = visit
  const words = t.text.selfScore
  const typed = typedForm(await c.req.parseBody())
  const param = { period, unit }
  const one = api.periods[':period']['self-scores'][':unit']
  const { figures } = await read(one.$get({ param }))
  const rows = figures.map(({ criterion }) => ({
    criterion,
    points: typed[pointsField(criterion)] ?? '',
    reason: typed[reasonField(criterion)] ?? '',
  }))
  const wrong = rows.flatMap(({ criterion, points, reason }): FormProblem[] => {
    const field = pointsField(criterion)
    if (points === '') return reason === '' ? [] : [{ field, message: words.pointsNeeded(criterion) }]
    if (!/^-?\d{1,12}(\.\d{1,8})?$/.test(plainNumber(points)))
      return [{ field, message: words.invalid(criterion) }]
    return reason === '' ? [{ field: reasonField(criterion), message: words.reasonNeeded(criterion) }] : []
  })
  const again = (problems: readonly FormProblem[]) => selfScorePage(visit, period, unit, { typed, problems })
  if (wrong.length > 0) return again(wrong)
  const claimed = rows.filter(({ points }) => points !== '')
  const claims = claimed.map(({ criterion, points, reason }) => ({
    ...{ criterion, reason, points: plainNumber(points) },
  }))
  return sendOrShow(
    async () => {
      await read(one.$put({ param, json: { digest: typed.digest ?? '', claims } }))
      return { location: `${selfScoreLink(period, unit)}?xong=ky` }
    },
    ([list, place]) => {
      const claim = list === 'claims' ? claimed[Number(place)] : undefined
      return claim ? pointsField(claim.criterion) : null
    },
    again,
  )
}

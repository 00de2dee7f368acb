import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import { isPendingChange } from '../second-person/pending.ts'
import { refusedFields, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { publishPage } from './publish-page.tsx'
import {
  fieldId,
  type PublicationStep,
  publicationOf,
  publicationProblems,
  reviewDay,
  reviewDayProblems,
} from './typed-publication.ts'

/** Where a problem of the API belongs on the form. */
const fieldsOfApi: Readonly<Record<string, string>> = {
  reason: 'reason',
  changeReason: 'change-reason',
  review: 'until-day',
  until: 'until-day',
}

const refusedAt = (step: PublicationStep, reason: unknown) =>
  refusedFields(formRefusal(reason, [403, 404]), ([first = '']) => {
    const name = fieldsOfApi[first]
    return name === undefined ? null : fieldId(step, name)
  })

const versionOf = (c: Context) => {
  const { period = '', version = '' } = c.req.param()
  return { period, version }
}

/** Makes a version public, provisionally or finally. */
export async function publish(
  visit: Visit,
  c: Context,
  step: Exclude<PublicationStep, 'move'>,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const param = versionOf(c)
  const { period, version } = param
  const typed = typedForm(await c.req.parseBody())
  const { publication } = visit.api.periods[':period'].results[':version']
  const check = await read(publication.$get({ param }))
  const problems = publicationProblems(check, step, typed, visit.t)
  if (problems.length > 0) return publishPage(visit, period, version, problems, typed)
  try {
    const answer = await read(publication.$post({ param, json: publicationOf(step, typed) }))
    if (isPendingChange(answer)) return { location: `/ky/${period}/cong-bo?cho-duyet=${check.version}` }
  } catch (reason) {
    return publishPage(visit, period, version, refusedAt(step, reason), typed)
  }
  if (step === 'final') return { location: `/ky/${period}/cong-bo?chinh-thuc=${check.version}` }
  return { location: `/ky/${period}/nhap?cong-bo=${check.version}` }
}

/** Moves the last day on which review may be asked. */
export async function moveReview(visit: Visit, c: Context): Promise<Page | Redirect> {
  committeeOnly(visit)
  const param = versionOf(c)
  const { period, version } = param
  const typed = typedForm(await c.req.parseBody())
  const reason = typed[fieldId('move', 'reason')] ?? ''
  const problems = [
    ...reviewDayProblems('move', typed, visit.t),
    ...(reason === ''
      ? [{ message: visit.t.text.publish.moveReasonNeeded, field: fieldId('move', 'reason') }]
      : []),
  ]
  if (problems.length > 0) return publishPage(visit, period, version, problems, typed)
  try {
    const json = { until: reviewDay('move', typed), reason }
    const moved = await read(visit.api.periods[':period'].results[':version'].review.$put({ param, json }))
    return { location: `/ky/${period}/cong-bo?han=${moved.version}` }
  } catch (refusal) {
    return publishPage(visit, period, version, refusedAt('move', refusal), typed)
  }
}

import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { dayProblems } from '../day-problems.ts'
import { dayOf, refusedFields, type TypedForm, typedDay, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { noteField, typedOpinions } from './meeting-form.ts'
import { meetingFormPage } from './meeting-form-page.tsx'
import { type MeetingFrame, meetingAddress, readMeeting } from './read-meetings.ts'

const typingProblems = (typed: TypedForm, { t }: Visit): FormProblem[] => {
  const words = t.text.meetings
  const needed = (field: string, message: string): FormProblem[] => (typed[field] ? [] : [{ field, message }])
  return [
    ...dayProblems(t, typedDay(typed, 'heldOn'), { id: 'heldOn', label: words.heldOn }),
    ...needed('place', words.placeNeeded),
    ...(/^[1-9]\d{0,4}$/.test(typed.present ?? '')
      ? []
      : [{ field: 'present', message: words.presentNeeded }]),
    ...needed('conclusion', words.conclusionNeeded),
  ]
}

/** The field that a place in the request was made from: `opinions/2/note`. */
const fieldAt =
  ({ found: { units } }: MeetingFrame) =>
  ([part, at]: readonly string[]): string | null => {
    if (part === 'heldOn') return 'heldOn-day'
    const unit = part === 'opinions' && at !== undefined ? units[Number(at)]?.unit.id : undefined
    if (unit !== undefined) return noteField(unit)
    return part === 'version' ? null : (part ?? null)
  }

/** Records the meeting of a block, or shows the form again with everything that is wrong in it. */
export async function storeMeeting(
  visit: Visit,
  c: Context,
  period: string,
  block: string,
): Promise<Page | Redirect> {
  committeeOnly(visit)
  const body = typedForm(await c.req.parseBody())
  const version = /^[1-9]\d{0,5}$/.test(body.version ?? '') ? body.version : undefined
  const typed: TypedForm = { ...body, version: version ?? '' }
  const frame = await readMeeting(visit, period, block, version)
  const problems = typingProblems(typed, visit)
  if (problems.length > 0) return meetingFormPage(visit, period, block, { problems, typed })
  const json = {
    ...{ heldOn: dayOf(typedDay(typed, 'heldOn')) ?? '', place: typed.place ?? '' },
    ...{ present: Number(typed.present), conclusion: typed.conclusion ?? '' },
    ...(version !== undefined && { version: Number(version) }),
    opinions: typedOpinions(frame, typed),
    ...(typed.reason && { reason: typed.reason }),
  }
  const header = typed.revision ? { 'if-match': `"${Number(typed.revision)}"` } : {}
  const one = visit.api.periods[':period']['block-meetings'][':block']
  try {
    await read(one.$put({ param: { period, block }, header, json }))
  } catch (reason) {
    const refused = refusedFields(formRefusal(reason, [403, 404]), fieldAt(frame))
    return meetingFormPage(visit, period, block, { problems: refused, typed })
  }
  return { location: `${meetingAddress(period, block)}?da-luu=1` }
}

import type { Context } from 'hono'
import { read } from '../../api/read.ts'
import { formRefusal } from '../../api/refusal.ts'
import { formProblems } from '../forms.ts'
import { type TypedForm, typedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Redirect, type Visit } from '../visit.ts'
import { queueAddress, readPlace } from './queue-address.ts'
import { queuePage } from './queue-page.tsx'

const decisions = ['verified', 'returned', 'rejected'] as const
type Decided = (typeof decisions)[number]

const isDecision = (status: string | undefined): status is Decided =>
  decisions.some(known => known === status)

/** What was typed wins over what was chosen. */
const reasonOf = ({ reason = '', common = '' }: TypedForm): string => (reason === '' ? common : reason)

/** Takes a decision and goes on to the next activity; what is refused is shown again with everything typed. */
export async function decide(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const { activity = '', revision, status } = typed
  const place = readPlace(name => typed[name])
  if (!isDecision(status)) return queuePage(visit, period, place)
  const one = visit.api.periods[':period'].activities[':activity']
  const param = { period, activity }
  const reason = status === 'verified' ? '' : reasonOf(typed)
  const header = revision === undefined ? {} : { 'if-match': `"${revision}"` }
  try {
    await read(one.$patch({ param, header, json: { status, ...(reason !== '' && { reason }) } }))
  } catch (reason) {
    const refusal = formRefusal(reason)
    const problems = formProblems(refusal)
    return queuePage(visit, period, { ...place, from: activity, after: undefined }, { problems, typed })
  }
  return {
    location: queueAddress(
      period,
      { ...place, from: undefined, after: activity },
      { activity, from: 'submitted', status },
    ),
  }
}

/** Takes the last decision back, and shows the activity again. */
export async function undo(visit: Visit, c: Context, period: string): Promise<Page | Redirect> {
  committeeOnly(visit)
  const typed = typedForm(await c.req.parseBody())
  const { activity = '' } = typed
  const one = visit.api.periods[':period'].activities[':activity']
  await read(one.$patch({ param: { period, activity }, header: {}, json: { status: 'submitted' } }))
  const place = { ...readPlace(name => typed[name]), after: undefined, from: activity }
  return { location: queueAddress(period, place) }
}

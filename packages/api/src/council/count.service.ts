import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { inChange } from '../journal/in-change.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { judgesOf, type SessionContext, votedOn } from './ballot-paper.ts'
import { countIssues } from './check-count.ts'
import { upsertCounts } from './council.repository.ts'
import type { NewCount } from './council.schema.ts'
import { readContext } from './session.service.ts'

/** Two people count; whoever comes third, or is an officer of the unit, does not. */
const whoIssues = (
  context: SessionContext,
  count: NewCount,
  counter: string,
  own: ReadonlySet<string>,
): Issue[] => {
  const others = context.counts.filter(
    one => one.commendation === count.commendation && one.unit === count.unit && one.counter !== counter,
  )
  return [
    ...(others.length >= 2 ? [issue('count-by-two', [])] : []),
    ...(own.has(count.unit) ? [issue('count-own-unit', ['unit'])] : []),
  ]
}

/** Stores what one person counted; anything wrong anywhere keeps everything out. */
export const enterCounts = (
  db: Db,
  actor: Writer,
  place: { readonly period: string; readonly session: string },
  counts: readonly NewCount[],
): Promise<Result<readonly StoreOutcome[]>> => {
  const { period, session } = place
  const change = { actor, action: 'council-counted', period, subject: { session } } as const
  return inChange(db, change, async trx => {
    if (actor.kind !== 'person') return { issues: [issue('person-needed', [])] }
    await lockPeriod(trx, period)
    const found = await readContext(trx, period, session)
    if (!found.ok) return { issues: found.issues }
    const context = found.value
    const isVoted = (commendation: string): boolean =>
      context.session.awards.some(award => award.commendation === commendation)
    const own = new Set(actor.grants.flatMap(({ role, unit }) => (role === 'officer' ? (unit ?? []) : [])))
    const issues = counts.flatMap((count, i): Issue[] => {
      const { commendation, unit } = count
      const isListed = isVoted(commendation) && votedOn(context, commendation).some(one => one.unit === unit)
      const isRepeated =
        counts.findIndex(other => other.commendation === commendation && other.unit === unit) !== i
      const wrong = !isListed
        ? [issue('count-not-voted', ['unit'], { unit })]
        : isRepeated
          ? [issue('repeated-key', [], { id: unit })]
          : [
              ...whoIssues(context, count, actor.id, own),
              ...countIssues(count, judgesOf(context, unit).voters),
            ]
      return wrong.map(one => ({ ...one, path: ['counts', i, ...one.path] }))
    })
    if (issues.length > 0) return { issues }
    const value = await upsertCounts(trx, { ...place, counter: actor.id }, counts)
    return { value, changed: value.some(outcome => outcome !== 'already-stored') }
  })
}

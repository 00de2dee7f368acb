import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { reachOf } from '../access/reach.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db, Transaction } from '../db/database.ts'
import { type Change, inChange, type Written } from '../journal/in-change.ts'
import { newId } from '../people/new-id.ts'
import { lockPeriod, selectVersions } from '../periods/period.repository.ts'
import { readKnown } from '../records/write-inputs.ts'
import { isReviewOpen, publishedIn } from './open-review.ts'
import { findRequestByCode, isScoredUnit, storeRequest } from './review-request.repository.ts'
import type { NewRequest } from './review-request.schema.ts'
import type { Filer } from './review-request.table.ts'
import { digestOfCode, trackingCodeOf } from './tracking-code.ts'

/** Somebody who is not signed in; nothing is kept of them. */
export const anybody = { kind: 'system', id: 'public' } as const satisfies Writer

interface Filed {
  readonly code: string
  readonly isRepeated: boolean
}

interface Filing {
  readonly period: string
  readonly request: NewRequest
  readonly today: string
}

const filerOf = (actor: Writer): Filer =>
  actor.kind === 'system' ? 'public' : actor.role === 'officer' ? 'unit' : 'committee'

type Versions = Awaited<ReturnType<typeof selectVersions>>

const aboutIssues = async (
  trx: Transaction,
  period: string,
  { version, criteriaSet }: Versions[number],
  { unit, criterion }: NewRequest,
): Promise<Issue[]> => {
  const isUnit = await isScoredUnit(trx, period, version, unit)
  const { table } = await compiledCriteriaSet(trx, criteriaSet)
  const criteria = new Set(table.criteria.map(({ criterion: { id } }) => id))
  return [
    ...(isUnit ? [] : [issue('review-unit-unknown', ['unit'], { unit })]),
    ...(criterion === undefined || criteria.has(criterion)
      ? []
      : [issue('review-criterion-unknown', ['criterion'], { criterion })]),
  ]
}

/**
 * Files a request for review of the version that is public, while that can be asked. Sent again under the same id it
 * changes nothing, whatever it says, and gives the same code: an answer that was lost on the way is no second request.
 */
export const fileRequest = (
  db: Db,
  actor: Writer,
  { period, request, today }: Filing,
): Promise<Result<Filed>> => {
  const { id: made, unit, criterion = null, link = null, wish, why } = request
  const code = trackingCodeOf(made)
  const change: Change = { actor, action: 'review-request-filed', period }
  return inChange(db, change, async (trx): Promise<Written<Filed>> => {
    await lockPeriod(trx, period)
    const known = await readKnown(trx, period)
    if (!known.ok) return { issues: known.issues }
    const codeDigest = digestOfCode(code)
    if (await findRequestByCode(trx, codeDigest)) return { value: { code, isRepeated: true }, changed: false }
    const published = publishedIn(await selectVersions(trx, period))
    if (!published || !isReviewOpen(published, today)) return { issues: [issue('review-not-open', [])] }
    const filedBy = filerOf(actor)
    if (filedBy === 'public' && published.review?.byPublic !== true)
      return { issues: [issue('review-units-only', [])] }
    if (filedBy !== 'public' && !reachOf(actor, 'file-review-requests', known.value).covers({ unit }))
      return { issues: [issue('not-yours', ['unit'])] }
    const issues = await aboutIssues(trx, period, published, request)
    if (issues.length > 0) return { issues }
    const id = newId('kn')
    await storeRequest(trx, {
      ...{ period, id, codeDigest, version: published.version, unit, criterion, wish, why, link },
      ...{ filedOn: today, filedBy, state: 'open', answer: null, answeredOn: null },
    })
    return {
      value: { code, isRepeated: false },
      changed: true,
      told: { subject: { request: id, unit } },
    }
  })
}

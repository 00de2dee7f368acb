import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor, Writer } from '../access/actor.ts'
import type { Db } from '../db/database.ts'
import { dayCursor, readDayCursor } from '../http/cursors.ts'
import { inChange } from '../journal/in-change.ts'
import { readHistory } from '../journal/journal.service.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod, selectVersions } from '../periods/period.repository.ts'
import { visiblePeriod } from '../periods/period.service.ts'
import { overtaken } from '../records/conflict.ts'
import { selectUnitNames } from '../units/unit.repository.ts'
import { isReviewOpen, publishedIn } from './open-review.ts'
import {
  countRequests,
  findRequest,
  findRequestByCode,
  type RequestRow,
  selectRequests,
  storeRequest,
} from './review-request.repository.ts'
import type { RequestAnswer, ReviewOfPeriod } from './review-request.schema.ts'
import type { RequestState } from './review-request.table.ts'
import { digestOfCode } from './tracking-code.ts'

const notFound = () => failure<never>([issue('review-request-not-found', [])])

const shownIn = (versions: Awaited<ReturnType<typeof selectVersions>>) => {
  const published = publishedIn(versions)
  return published ? { version: published.version, state: published.state } : null
}

/** Whether review of what is public can be asked, and how often it was: numbers, for everybody. */
export const readReview = async (db: Db, period: string, today: string): Promise<Result<ReviewOfPeriod>> => {
  const found = await existingPeriod(db, period)
  if (!found.ok) return found
  const versions = await selectVersions(db, period)
  const published = publishedIn(versions)
  const { open, answered } = await countRequests(db, period)
  return success({
    published: shownIn(versions),
    isOpen: isReviewOpen(published, today),
    until: published?.review?.until ?? null,
    byPublic: published?.review?.byPublic ?? false,
    ...{ filed: open + answered, answered },
  })
}

const listed = (
  { id, version, unit, criterion, wish, filedOn, filedBy, state, answer, answeredOn }: RequestRow,
  names: ReadonlyMap<string, string>,
) => ({
  ...{ id, version, unit: { id: unit, name: names.get(unit) ?? unit }, criterion, wish, filedOn, filedBy },
  ...{ state, answer, answeredOn },
})

/** Requests about the units in sight, the oldest first. */
export const listRequests = async (
  db: Db,
  actor: Actor,
  periodId: string,
  asked: {
    readonly state?: 'open' | 'answered' | undefined
    readonly unit?: string | undefined
    readonly after?: string | undefined
    readonly limit: number
  },
) => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const after = readDayCursor(asked.after)
  if (!after.ok) return after
  const { id: period, sight } = found.value
  const seen = sight.isAll ? undefined : [...sight.units]
  const { unit, state, limit } = asked
  const units = unit === undefined ? seen : (seen ?? [unit]).filter(one => one === unit)
  const rows = await selectRequests(db, period, { state, units, after: after.value, limit })
  const names = await selectUnitNames(db, period)
  const last = rows.at(-1)
  return success({
    requests: rows.map(row => listed(row, names)),
    counts: await countRequests(db, period, units),
    next: last && rows.length === limit ? dayCursor({ date: last.filedOn, id: last.id }) : null,
  })
}

/** Every answer that another one replaced, with why. */
const earlierAnswers = async (db: Db, period: string, id: string) => {
  const history = await readHistory(db, period, { kind: 'review_request', key: [id] })
  if (!history.ok) return []
  const { revisions } = history.value
  return revisions.slice(0, -1).flatMap(({ content }, i) =>
    content.state === 'open'
      ? []
      : [
          {
            state: content.state as RequestState,
            answer: (content.answer ?? null) as string | null,
            answeredOn: (content.answered_on ?? null) as string | null,
            replacedBecause: revisions[i + 1]?.made?.reason ?? null,
          },
        ],
  )
}

/** One request with its answers, for whoever reads its unit unpublished. */
export const readRequest = async (db: Db, actor: Actor, periodId: string, id: string) => {
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id: period, sight } = found.value
  const row = await findRequest(db, period, id)
  if (!row || (!sight.isAll && !sight.units.has(row.unit))) return notFound()
  const { why, link, revision } = row
  const names = await selectUnitNames(db, period)
  return success({
    ...listed(row, names),
    ...{ why, link, revision, earlier: await earlierAnswers(db, period, id) },
  })
}

/** Where a request stands, for whoever has its code. */
export const trackRequest = async (db: Db, code: string) => {
  const row = await findRequestByCode(db, digestOfCode(code))
  const found = row && (await existingPeriod(db, row.period))
  if (!row || !found?.ok) return notFound()
  const { id, title, digest } = found.value
  const versions = await selectVersions(db, id)
  const criteriaSet = versions.find(({ version }) => version === row.version)?.criteriaSet ?? digest
  const { id: _, filedBy: __, ...said } = listed(row, await selectUnitNames(db, id))
  const { why, link } = row
  return success({ period: { id, title, criteriaSet }, ...said, why, link, published: shownIn(versions) })
}

interface Answering {
  readonly period: string
  readonly id: string
  /** The revision that was read. */
  readonly read: number | undefined
  readonly today: string
}

/** Answers a request. An answer that takes the place of another has a reason; both are kept. */
export const answerRequest = (
  db: Db,
  actor: Writer,
  { period, id, read, today }: Answering,
  { state, answer, reason }: RequestAnswer,
): Promise<Result<void>> =>
  inChange(
    db,
    { actor, action: 'review-request-answered', period, subject: { request: id }, reason },
    async trx => {
      await lockPeriod(trx, period)
      const row = await findRequest(trx, period, id)
      if (!row) return { issues: [issue('review-request-not-found', [])] }
      if (row.state === state && row.answer === answer) return { value: undefined, changed: false }
      if (row.revision !== read)
        return { issues: [overtaken({ period, key: [id], read }, { revision: row.revision, at: null })] }
      if (row.state !== 'open' && reason === undefined)
        return { issues: [issue('second-answer-reason', ['reason'])] }
      const { revision: _, ...stored } = row
      await storeRequest(trx, { period, ...stored, state, answer, answeredOn: today })
      const told = { subject: { request: id, unit: row.unit }, details: { status: state } }
      return { value: undefined, changed: true, told }
    },
  )

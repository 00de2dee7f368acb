import { failure, type Issue, issue, type Result, success } from '@thidua/scoring/issues'
import type { Actor, Writer } from '../access/actor.ts'
import { findActivityState } from '../activities/activity.repository.ts'
import {
  activityReach,
  checkEntering,
  isWithinReach,
  mayDecide,
  stepsOfEntry,
} from '../activities/activity-reach.ts'
import { isEditable } from '../activities/activity-state.ts'
import { checkInTime } from '../calendar/step-is-open.ts'
import type { Db, Transaction } from '../db/database.ts'
import { groupRows } from '../db/group-rows.ts'
import type { StoreOutcome } from '../db/upsert.ts'
import { erasePastTexts } from '../journal/erase.repository.ts'
import { currentChange } from '../journal/journal.repository.ts'
import { keptKinds } from '../journal/kept-kinds.ts'
import { type VisiblePeriod, visiblePeriod } from '../periods/period.service.ts'
import { writeInputs } from '../records/write-inputs.ts'
import { isKeptActivity } from '../results/kept.repository.ts'
import type { Services } from '../services.ts'
import { eraseUnused } from './erase-unused.ts'
import {
  type EvidenceRow,
  findEvidence,
  selectEvidence,
  selectEvidenceOf,
  sumOfUnit,
  takeFilesInTurn,
  updateEvidence,
  upsertEvidence,
} from './evidence.repository.ts'
import type { EvidenceFile, EvidenceMark } from './evidence.schema.ts'
import { digestOf } from './file-store.ts'
import { type PlainFile, readPlainFile } from './strip/plain-file.ts'

type Needed = Pick<Services, 'db' | 'files' | 'evidenceLimits'>

/** One file: of which activity, under which digest. */
export interface OneFile {
  readonly period: string
  readonly activity: string
  readonly digest: string
}

export interface StoredEvidence extends Pick<PlainFile, 'type'> {
  readonly outcome: StoreOutcome
  readonly digest: string
  readonly received: string
  readonly bytes: number
}

const megabyte = 1024 * 1024

/** As people read it: megabytes with one digit behind the point, never less than was used. */
const inMegabytes = (bytes: number): string => (Math.ceil((bytes * 10) / megabyte) / 10).toString()

const notFound = (activity: string): Issue => issue('activity-not-found', [], { activity })
const noFile = ({ digest }: Pick<OneFile, 'digest'>): Issue =>
  issue('evidence-not-found', [], { digest: digest.slice(0, 12) })

/** The last part of the name, whatever path the sender put before it. */
const tidyName = (name: string): string | null =>
  (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(0, 200) || null

/** What keeps one more file from an activity. */
const checkRoom = async (
  trx: Transaction,
  { perActivity, perUnit }: Services['evidenceLimits'],
  at: { readonly period: string; readonly activity: string; readonly unit: string },
  bytes: number,
): Promise<readonly Issue[]> => {
  const files = await selectEvidenceOf(trx, at.period, [at.activity])
  if (files.length >= perActivity)
    return [issue('evidence-too-many', ['file'], { most: String(perActivity) })]
  const used = await sumOfUnit(trx, at.period, at.unit)
  if (used + bytes <= perUnit) return []
  const params = { used: inMegabytes(used), limit: inMegabytes(perUnit), size: inMegabytes(bytes) }
  return [issue('evidence-quota', ['file'], { unit: at.unit, ...params })]
}

/**
 * Adds a file to an activity on which nobody has decided. The same file again changes nothing and says so. The bytes
 * are on the disk before the row that names them.
 */
export const addEvidence = async (
  { db, files, evidenceLimits }: Needed,
  actor: Writer,
  { period, activity }: Omit<OneFile, 'digest'>,
  file: File,
): Promise<Result<StoredEvidence>> => {
  const { perFile } = evidenceLimits
  if (file.size > perFile) return failure([issue('too-large', ['file'], { megabytes: inMegabytes(perFile) })])
  if (file.size === 0) return failure([issue('file-empty', ['file'])])
  const sent = Buffer.from(await file.arrayBuffer())
  const plain = await readPlainFile(sent)
  if (!plain.ok) return plain
  const { type, bytes } = plain.value
  const digest = digestOf(bytes)
  const value = { digest, received: digestOf(sent), type, bytes: bytes.length }
  const change = { actor, action: 'evidence-added', period, subject: { activity } } as const
  return writeInputs<StoredEvidence>(db, change, async (trx, known) => {
    const state = await findActivityState(trx, period, activity)
    const reach = activityReach(actor, known)
    if (!state || !isWithinReach(reach, state)) return { issues: [notFound(activity)] }
    const [beyond] = checkEntering(reach, [{ ...state, status: 'submitted' }])
    if (beyond) return { issues: [{ ...beyond, path: [] }] }
    const stored = await findEvidence(trx, period, activity, digest)
    if (stored && stored.removed === null)
      return { value: { ...value, outcome: 'already-stored' }, changed: false }
    if (!isEditable(state.status))
      return { issues: [issue('activity-settled', [], { activity, status: state.status })] }
    const entering = { unit: state.unit, steps: stepsOfEntry(state.status), path: [] }
    const time = await checkInTime(trx, actor, period, [entering], known)
    if (time.issues.length > 0) return { issues: time.issues }
    const full = await checkRoom(trx, evidenceLimits, { period, activity, unit: state.unit }, bytes.length)
    if (full.length > 0) return { issues: full }
    await takeFilesInTurn(trx)
    await files.put(digest, bytes)
    const name = tidyName(file.name)
    await upsertEvidence(trx, { period, activity, digest, type, bytes: bytes.length, name })
    const told = { details: { digest, type, bytes: bytes.length, ...(time.late && { late: time.late }) } }
    return { value: { ...value, outcome: 'new' }, changed: true, touches: false, told }
  })
}

/** What a verifier says of a file: whether everybody may see it, and whether pupils can be known on it. */
export const markEvidence = (
  { db }: Needed,
  actor: Writer,
  { period, activity, digest }: OneFile,
  { isPublic, faces }: EvidenceMark,
): Promise<Result<{ readonly digest: string }>> => {
  const change = { actor, action: 'evidence-marked', period, subject: { activity } } as const
  return writeInputs(db, change, async (trx, known) => {
    const file = await findEvidence(trx, period, activity, digest)
    const reach = activityReach(actor, known)
    if (!file || file.removed !== null || !isWithinReach(reach, file)) return { issues: [noFile({ digest })] }
    if (!mayDecide(reach, file)) return { issues: [issue('not-yours-to-decide', [])] }
    if (isPublic && faces === undefined) return { issues: [issue('evidence-faces', ['faces'])] }
    const isSame = file.isPublic === isPublic && file.faces === (faces ?? null)
    if (!isSame) await updateEvidence(trx, { period, activity, digest }, { isPublic, faces: faces ?? null })
    const told = { details: { digest, isPublic: String(isPublic), faces: faces ?? '' } }
    return { value: { digest }, changed: !isSame, touches: false, told }
  })
}

const evidenceKind = keptKinds.filter(({ table }) => table === 'evidence')

/**
 * Removes a file: its row stays with the reason, its name goes from past revisions too, and its bytes go when nobody
 * else refers to them. Units remove while nobody has decided; whoever decides on the activity may at any time.
 */
export const removeEvidence = async (
  { db, files }: Needed,
  actor: Writer,
  { period, activity, digest }: OneFile,
  reason: string,
): Promise<Result<{ readonly digest: string }>> => {
  const change = { actor, action: 'evidence-removed', period, subject: { activity }, reason } as const
  const removed = await writeInputs(db, change, async (trx, known) => {
    const file = await findEvidence(trx, period, activity, digest)
    const reach = activityReach(actor, known)
    if (!file || !isWithinReach(reach, file)) return { issues: [noFile({ digest })] }
    if (file.removed !== null) return { value: { digest }, changed: false }
    const decides = mayDecide(reach, file)
    if (!decides && !isEditable(file.status))
      return { issues: [issue('activity-settled', [], { activity, status: file.status })] }
    const entering = { unit: file.unit, steps: stepsOfEntry(file.status), path: [] }
    const time = decides ? { issues: [] } : await checkInTime(trx, actor, period, [entering], known)
    if (time.issues.length > 0) return { issues: time.issues }
    const gone = { isPublic: false, faces: null, name: null, removed: reason }
    await updateEvidence(trx, { period, activity, digest }, gone)
    const key = `[${[activity, digest].map(part => JSON.stringify(part)).join(', ')}]`
    for (const kind of evidenceKind)
      await erasePastTexts(trx, kind, { period, key }, await currentChange(trx))
    return { value: { digest }, changed: true, touches: false, told: { details: { digest } } }
  })
  if (removed.ok) await eraseUnused(db, files, [digest])
  return removed
}

/** Whether a caller who does not see the unit's own data may see a file: it is public, of what was published. */
const isShownToAll = async (
  { db }: Pick<Services, 'db'>,
  { id, versions }: VisiblePeriod,
  file: EvidenceRow,
): Promise<boolean> => {
  const [published] = versions
  if (!file.isPublic || file.removed !== null || !published) return false
  return isKeptActivity(db, id, published.version, { unit: file.unit, id: file.activity })
}

const isInSight = ({ sight }: VisiblePeriod, { unit }: Pick<EvidenceRow, 'unit'>): boolean =>
  sight.isAll || sight.units.has(unit)

const fileOf = ({ kind: _, status: __, ...file }: EvidenceRow): EvidenceFile => file

/** The files that are there of each of the named activities. */
export const filesOfActivities = async (db: Db, period: string, activities: readonly string[]) =>
  groupRows((await selectEvidenceOf(db, period, activities)).map(fileOf), ({ activity }) => activity)

/** The files of an activity or of a unit that a caller may see, and how much of its room the unit has used. */
export const listEvidence = async (
  services: Needed,
  actor: Actor,
  periodId: string,
  { unit, activity }: { readonly unit?: string | undefined; readonly activity?: string | undefined },
) => {
  const { db, evidenceLimits } = services
  const found = await visiblePeriod(db, actor, periodId)
  if (!found.ok) return found
  const { id } = found.value
  const rows = await selectEvidence(db, id)
    .$if(unit !== undefined, query => query.where('activity.unit', '=', unit as string))
    .$if(activity !== undefined, query => query.where('evidence.activity', '=', activity as string))
    .limit(1000)
    .execute()
  const files: EvidenceFile[] = []
  for (const row of rows)
    if (isInSight(found.value, row)) files.push(fileOf(row))
    else if (await isShownToAll(services, found.value, row)) files.push({ ...fileOf(row), title: null })
  const of = unit ?? (activity === undefined ? undefined : (await findActivityState(db, id, activity))?.unit)
  const isOwn = of !== undefined && isInSight(found.value, { unit: of })
  const storage = isOwn ? { used: await sumOfUnit(db, id, of), limit: evidenceLimits.perUnit } : null
  return success({ files, storage })
}

/** The bytes of a file, for whoever may read the activity; for everybody else it is absent unless it is public. */
export const readEvidence = async (services: Needed, actor: Actor, one: OneFile) => {
  const { db, files } = services
  const found = await visiblePeriod(db, actor, one.period)
  if (!found.ok) return found
  const file = await findEvidence(db, found.value.id, one.activity, one.digest)
  if (!file || file.removed !== null) return failure<never>([noFile(one)])
  if (!isInSight(found.value, file) && !(await isShownToAll(services, found.value, file)))
    return failure<never>([noFile(one)])
  const bytes = await files.read(file.digest)
  return bytes ? success({ ...file, content: bytes }) : failure<never>([noFile(one)])
}

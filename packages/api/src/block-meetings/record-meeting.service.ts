import { type Issue, issue, type Result } from '@thidua/scoring/issues'
import type { Writer } from '../access/actor.ts'
import { compiledCriteriaSet } from '../criteria-sets/criteria-set.service.ts'
import type { Db } from '../db/database.ts'
import { type Change, inChange } from '../journal/in-change.ts'
import { existingPeriod } from '../periods/existing-period.ts'
import { lockPeriod } from '../periods/period.repository.ts'
import { overtaken } from '../records/conflict.ts'
import { blockInVersion } from './block-in-version.ts'
import { findMeeting, type MeetingRow, storeMeeting } from './block-meeting.repository.ts'
import type { Meeting, NewMeeting } from './block-meeting.schema.ts'
import type { Opinion } from './block-meeting.table.ts'
import { recordsMeeting } from './read-meetings.service.ts'

interface Wanted {
  readonly period: string
  readonly block: string
  /** The revision that was read; undefined: that there is none. */
  readonly read: number | undefined
}

/** Whether what is stored is still what was read. */
const readIssues = (
  { period, read }: Wanted,
  stored: MeetingRow | undefined,
  { label }: Meeting['block'],
): Issue[] => {
  if (stored?.revision === read) return []
  if (stored && read === undefined) return [issue('block-meeting-recorded', [], { block: label })]
  return [overtaken({ period, key: [label], read }, stored && { revision: stored.revision, at: null })]
}

const opinionIssues = (
  { opinions }: NewMeeting,
  units: Meeting['units'],
  forms: ReadonlySet<string>,
): Issue[] =>
  opinions.flatMap(({ unit, nominations }, i): Issue[] => {
    const at = (code: string, field: string, figures: Readonly<Record<string, string>>) =>
      issue(code, ['opinions', i, field], figures)
    const isRepeated = opinions.findIndex(other => other.unit === unit) < i
    return [
      ...(units.some(one => one.unit.id === unit)
        ? []
        : [at('block-meeting-unit-unknown', 'unit', { unit })]),
      ...(isRepeated ? [at('repeated-key', 'unit', { id: unit })] : []),
      ...nominations
        .filter(form => !forms.has(form))
        .map(name => at('unknown-commendation', 'nominations', { name })),
    ]
  })

const headIssues = (
  { heldOn, present }: NewMeeting,
  { units }: Pick<Meeting, 'units'>,
  today: string,
): Issue[] => [
  ...(heldOn > today ? [issue('block-meeting-day-ahead', ['heldOn'], { today })] : []),
  ...(present > units.length
    ? [issue('block-meeting-too-many', ['present'], { units: String(units.length) })]
    : []),
]

/** Of every unit of the block, in its order; whoever is not named is nominated for nothing. */
const opinionsOf = ({ opinions }: NewMeeting, units: Meeting['units']): Opinion[] =>
  units.map(({ unit }) => {
    const { nominations = [], note = null } = opinions.find(one => one.unit === unit.id) ?? {}
    return { unit: unit.id, nominations: [...new Set(nominations)], note }
  })

/** Records the meeting of a block, or corrects the one that was read. No score moves by it. */
export const recordMeeting = (
  db: Db,
  actor: Writer,
  wanted: Wanted,
  { meeting, today }: { readonly meeting: NewMeeting; readonly today: string },
): Promise<Result<null>> => {
  const { period, block: id } = wanted
  const { heldOn, place, present, conclusion, version = null, reason } = meeting
  const change: Change = { actor, action: 'block-meeting-recorded', period, subject: { block: id }, reason }
  return inChange(db, change, async trx => {
    const found = await existingPeriod(trx, period)
    if (!found.ok) return { issues: found.issues }
    await lockPeriod(trx, period)
    if (actor.kind !== 'system' && !recordsMeeting(actor, found.value, id))
      return { issues: [issue('not-yours', [])] }
    const block = await blockInVersion(trx, found.value, id, version)
    if (!block.ok) return { issues: block.issues }
    const { units } = block.value
    const { set } = await compiledCriteriaSet(trx, block.value.criteriaSet)
    const forms = new Set(set.commendations.map(form => form.id))
    const stored = await findMeeting(trx, period, id)
    const issues = [
      ...readIssues(wanted, stored, block.value.block),
      ...headIssues(meeting, block.value, today),
      ...opinionIssues(meeting, units, forms),
    ]
    if (issues.length > 0) return { issues }
    const opinions = opinionsOf(meeting, units)
    const row = { block: id, heldOn, place, present, version, opinions, conclusion }
    const outcome = await storeMeeting(trx, period, row)
    const details = { number: block.value.block.label, units: units.map(({ unit }) => unit.id) }
    return { value: null, changed: outcome !== 'already-stored', told: { details } }
  })
}

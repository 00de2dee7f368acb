import { compare, parse } from '@thidua/scoring/numbers'
import type { Activity } from '@thidua/scoring/records'
import { ownerOf } from '../ended-unit.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { RowReader } from '../row-reader.ts'
import { unitNamedByRow } from '../unit-of-row.ts'
import { readReachedOfAudience } from '../values/reached-of-audience.ts'
import { looseKey, strictKey } from '../values/text-key.ts'
import {
  type ActivityDraft,
  type CompleteActivity,
  completeActivity,
  evidenceKey,
} from './complete-activity.ts'
import type { RowReading } from './row-reading.ts'

export function readActivity(row: RowReader): RowReading | undefined {
  const { context, kinds, channels, levels, partners } = row.lookups
  const unit = unitNamedByRow(row)
  const date = row.dateWithin(context.period, 'date')
  const owner = ownerOf(row, unit, date)
  const kind = row.columns('kind').length > 0 ? row.term('kind', 'kind', kinds) : kindOfSection(row)
  const quantity = row.number('quantity', 'quantity', 'count')
  const channel = row.optionalTerm('channel', 'channel', channels)
  const level = row.optionalTerm('level', 'level', levels)
  const partner = row.optionalTerm('partner', 'partner', partners)
  const people = readPeople(row)
  const title = row.text('title', 'title')
  const evidence = row.evidence()
  const event = row.optionalText('event', 'title', 200)
  const found = row.settle({ owner, date, kind, quantity, title })
  if (found === undefined) return undefined
  const { owner: by, ...stated } = found
  const draft: ActivityDraft = {
    ...stated,
    unit: by,
    channel,
    level,
    partner,
    ...people,
    evidence,
    event: event === undefined ? undefined : looseKey(event),
    status: context.status ?? 'submitted',
  }
  const words = [draft.unit, draft.kind, channel, level, partner, evidenceKey(evidence)]
  return {
    ...asReading(completeActivity(draft)),
    again: occurrence => asReading(completeActivity(draft, occurrence)),
    written: fingerprintOf([...words, ...writtenTexts(row)]),
  }
}

const asReading = ({ activity, fingerprint }: CompleteActivity): RowReading => ({
  record: { family: 'activities', activity },
  fingerprint,
})

/** The other columns as they are written. */
const writtenTexts = (row: RowReader): string[] =>
  ['date', 'title', 'quantity', 'reached', 'audience', 'event', 'note'].map(field =>
    strictKey(row.cell(field).text),
  )

function kindOfSection(row: RowReader): string | undefined {
  return row.surroundings.kind ?? row.reject('kind-missing', 'kind')
}

/** From their own columns, else from a note such as `77/91 người`. */
function readPeople(row: RowReader): Pick<Activity, 'reached' | 'audience'> {
  const reached = row.wholeNumber('reached', 'audience')
  const audience = row.wholeNumber('audience', 'audience')
  const note = row.remark('note')
  const ofNote = readReachedOfAudience(note)
  if (ofNote === undefined && /^\d+\s*\/\s*\d+$/.test(note))
    row.warn('note-unclear', 'note', 'note', { value: note })
  const people = {
    reached: reached ?? (row.isEmpty('reached') ? ofNote?.reached : undefined),
    audience: audience ?? (row.isEmpty('audience') ? ofNote?.audience : undefined),
  }
  warnIfOver(row, people.reached, people.audience)
  return people
}

function warnIfOver(row: RowReader, reached: string | undefined, audience: string | undefined): void {
  if (reached === undefined || audience === undefined || compare(parse(reached), parse(audience)) <= 0) return
  row.warn('reached-over-audience', 'audience', 'reached', { reached, audience })
}

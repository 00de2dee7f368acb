import type { Activity } from '@thidua/scoring'
import { activityId, fingerprintOf } from '../fingerprint.ts'
import type { RowReader } from '../row-reader.ts'
import { readReachedOfAudience } from '../values/reached-of-audience.ts'
import { looseKey, strictKey, tidyText } from '../values/text-key.ts'
import { readWebLink } from '../values/web-link.ts'
import type { RowReading } from './row-reading.ts'

export function readActivity(row: RowReader): RowReading | undefined {
  const { context, kinds, channels, levels, partners } = row.lookups
  const unit = row.unit()
  const date = row.dateWithin(context.period, 'date')
  const kind = row.columns('kind').length > 0 ? row.term('kind', 'kind', kinds) : kindOfSection(row)
  const quantity = row.number('quantity', 'quantity', 'count')
  const channel = row.optionalTerm('channel', 'channel', channels)
  const level = row.optionalTerm('level', 'level', levels)
  const partner = row.optionalTerm('partner', 'partner', partners)
  const people = readPeople(row)
  const title = row.text('title', 'title')
  const evidence = row.evidence()
  const event = row.optionalText('event', 'title', 200)
  const found = row.settle({ unit, date, kind, quantity, title })
  if (found === undefined) return undefined
  const draft: Draft = {
    ...found,
    unit: found.unit.id,
    channel,
    level,
    partner,
    ...people,
    evidence,
    event: event === undefined ? undefined : looseKey(event),
    status: context.status ?? 'submitted',
  }
  const written = fingerprintOf([draft.unit, draft.kind, channel, level, partner, ...writtenTexts(row)])
  return { ...readingOf(draft, 1), again: occurrence => readingOf(draft, occurrence), written }
}

function readingOf(draft: Draft, occurrence: number): RowReading {
  const activity = makeActivity(draft, occurrence)
  return {
    fingerprint: fingerprintOfActivity(activity, occurrence),
    record: { family: 'activities', activity },
  }
}

/** Columns that are not words of a closed list, as they are written. */
const writtenTexts = (row: RowReader): (string | undefined)[] =>
  ['date', 'title', 'quantity', 'reached', 'audience', 'evidence', 'event', 'note'].map(field => {
    const { text } = row.cell(field)
    return text === '' ? undefined : strictKey(text)
  })

function kindOfSection(row: RowReader): string | undefined {
  return row.surroundings.kind ?? row.reject('kind-missing', 'kind')
}

/** From their own columns, else from a note such as `77/91 người`. */
function readPeople(row: RowReader): Pick<Activity, 'reached' | 'audience'> {
  const reached = row.wholeNumber('reached', 'audience')
  const audience = row.wholeNumber('audience', 'audience')
  const note = tidyText(row.cell('note').text)
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
  if (reached === undefined || audience === undefined || BigInt(reached) <= BigInt(audience)) return
  row.warn('reached-over-audience', 'audience', 'reached', { reached, audience })
}

type Draft = Omit<Activity, 'id' | 'link'>

/** Completes an activity with its link and an id made of its content. */
export function makeActivity(draft: Draft, occurrence = 1): Activity {
  const link = draft.evidence === undefined ? undefined : readWebLink(draft.evidence)
  const withLink = { ...draft, link }
  return { id: activityId(fingerprintOfActivity(withLink, occurrence)), ...withLink }
}

/** Everything the row says; how it is verified later does not belong to it. */
const fingerprintOfActivity = (activity: Omit<Activity, 'id'>, occurrence: number): string =>
  fingerprintOf([
    'activity',
    activity.unit,
    activity.date,
    activity.kind,
    activity.channel,
    activity.level,
    activity.partner,
    activity.title === undefined ? undefined : strictKey(activity.title),
    activity.quantity,
    activity.reached,
    activity.audience,
    evidenceKey(activity),
    activity.event,
    occurrence === 1 ? undefined : String(occurrence),
  ])

/** Capitals matter in a web address: they are part of which page it is. */
function evidenceKey({ evidence, link }: Omit<Activity, 'id'>): string | undefined {
  if (evidence === undefined) return undefined
  return link === undefined ? strictKey(evidence) : evidence
}

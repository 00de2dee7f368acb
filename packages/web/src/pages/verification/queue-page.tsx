import type { VerificationQueue } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { SelectField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { RecordNames } from '../../view-models/record-values.ts'
import { readNames } from '../records/read-names.ts'
import type { TypedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { DecisionForm } from './decision-form.tsx'
import { type LastDecision, placeFields, type QueuePlace, queueAddress, readLast } from './queue-address.ts'
import { WaitingItem } from './waiting-item.tsx'

interface Refused {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The first waiting activity of a place in the queue, and the ways to decide on it. */
export async function queuePage(
  visit: Visit,
  period: string,
  place: QueuePlace,
  { problems, typed }: Refused = { problems: [], typed: {} },
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const { unit, kind, after, from } = place
  const [{ detail, names }, queue] = await Promise.all([
    readNames(visit, period),
    read(
      api.periods[':period'].verification.$get({
        param: { period },
        query: {
          ...{ limit: '1' },
          ...(unit !== undefined && { unit }),
          ...(kind !== undefined && { kinds: kind }),
          ...(after !== undefined && { after }),
          ...(from !== undefined && { from }),
        },
      }),
    ),
  ])
  const words = t.text.verification
  const [item] = queue.items
  return {
    title: words.title,
    section: 'verification',
    period: detail,
    islands: ['verification'],
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">
            {queue.total === 0 ? nothing(place, queue, visit) : words.left(t.count(queue.total))}
          </p>
        </header>
        <div class="stack">
          {await lastNote(visit, period, place)}
          {item === undefined ? (
            <End visit={visit} period={period} place={place} queue={queue} />
          ) : (
            <>
              <WaitingItem t={t} period={period} item={item} names={names} />
              <DecisionForm {...{ t, period, place, item, problems, typed }} />
            </>
          )}
          <Filter {...{ visit, period, place, queue, names }} />
        </div>
      </div>
    ),
  }
}

const nothing = ({ unit, kind }: QueuePlace, { counts }: VerificationQueue, { t }: Visit): string =>
  unit === undefined && (kind === undefined || counts.length === 0)
    ? t.text.verification.none
    : t.text.verification.noneHere

/** What was just decided, with the way back. */
async function lastNote(visit: Visit, period: string, place: QueuePlace) {
  const last = readLast(visit.query)
  if (last === null) return null
  const { api, t } = visit
  const param = { period, activity: last.activity }
  const activity = await read(api.periods[':period'].activities[':activity'].$get({ param })).catch(
    () => null,
  )
  if (activity === null || activity.status !== last.status) return null
  const words = t.text.verification
  const told = words.done[last.status]
  return told === undefined ? null : (
    <LastNote
      visit={visit}
      period={period}
      place={place}
      last={last}
      told={told(activity.title ?? activity.id)}
    />
  )
}

function LastNote({
  visit: { t },
  period,
  place,
  last,
  told,
}: {
  readonly visit: Visit
  readonly period: string
  readonly place: QueuePlace
  readonly last: LastDecision
  readonly told: string
}) {
  return (
    <Notice kind="good">
      <form method="post" action={`/ky/${period}/tham-dinh/hoan-tac`} class="undo" data-undo>
        <span>{told}</span>
        <input type="hidden" name="activity" value={last.activity} />
        {placeFields({ ...place, after: undefined, from: undefined }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="button quiet">
          {t.text.verification.undo}
        </button>
      </form>
    </Notice>
  )
}

interface PartProps {
  readonly visit: Visit
  readonly period: string
  readonly place: QueuePlace
  readonly queue: VerificationQueue
}

function End({ visit: { t }, period, place, queue }: PartProps) {
  if (queue.total === 0) return null
  const words = t.text.verification
  return (
    <section>
      <p>
        {words.end} {words.putOff(t.count(queue.total))}
      </p>
      <p class="form-actions">
        <a class="button" href={queueAddress(period, { ...place, after: undefined, from: undefined })}>
          {words.fromStart}
        </a>
      </p>
    </section>
  )
}

function Filter({ visit: { t }, period, place, queue, names }: PartProps & { readonly names: RecordNames }) {
  const words = t.text.verification
  const isChosen = place.unit !== undefined || place.kind !== undefined
  const field = { t, problems: [] }
  return (
    <details class="no-print" open={isChosen}>
      <summary>{words.filter}</summary>
      <form method="get" action={`/ky/${period}/tham-dinh`} class="form">
        <SelectField
          {...field}
          id="don-vi"
          label={words.unit}
          value={place.unit}
          none={words.allUnits}
          choices={[...names.units].map(([value, name]) => ({ value, name }))}
        />
        <SelectField
          {...field}
          id="loai"
          label={words.kind}
          value={place.kind}
          none={words.allKinds}
          choices={queue.counts.map(({ kind, count }) => ({
            value: kind,
            name: words.kindCount(names.index.word('kinds', kind), t.count(count)),
          }))}
        />
        <div class="form-actions">
          <button type="submit">{words.show}</button>
        </div>
      </form>
    </details>
  )
}

import type { ActivityAnswer, UnitAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { SelectField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { RecordNames } from '../../view-models/record-values.ts'
import { readNames } from '../records/read-names.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { entryLinks } from './entry-links.ts'
import { ownUnits } from './own-units.ts'

const most = 500
/** What the unit has to do comes first. */
const order = ['returned', 'draft', 'submitted', 'rejected', 'verified', 'voided'] as const

/** The activities of one unit by where they stand: what is to be mended first. */
export async function minePage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query } = visit
  const { detail, units: all, names } = await readNames(visit, period)
  const units = await ownUnits(visit, all)
  const words = t.text.entry
  const unit = query('don-vi') ?? units[0]?.id
  const activities =
    unit === undefined
      ? []
      : (
          await read(
            api.periods[':period'].activities.$get({
              param: { period },
              query: { unit, limit: String(most) },
            }),
          )
        ).activities
  const title = unit === undefined ? words.minePage : words.mineOf(names.units.get(unit) ?? unit)
  return {
    title,
    section: 'entry',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{title}</h1>
          <p class="lead">
            {unit === undefined
              ? words.noUnit
              : activities.length === 0
                ? words.mineEmpty
                : words.mineFound(t.count(activities.length))}
          </p>
        </header>
        <div class="stack">
          <Told visit={visit} activities={activities} />
          <p class="form-actions no-print">
            <a class="button" href={entryLinks(period).kinds(unit)}>
              {words.title}
            </a>
          </p>
          {order.map(status => (
            <Group
              {...{ visit, period, names, status }}
              activities={activities.filter(activity => activity.status === status)}
            />
          ))}
          {activities.length === most && <p class="soft">{words.more100}</p>}
          {unit !== undefined && (
            <p class="no-print">
              <a href={entryLinks(period).files({ unit })}>{t.text.evidence.ofUnit}</a>
            </p>
          )}
          {units.length > 1 && <OtherUnit {...{ visit, period, units, unit }} />}
        </div>
      </div>
    ),
  }
}

const nameOf = ({ title, event, id }: ActivityAnswer): string => title ?? event ?? id

/** What became of the activity that was just sent. */
function Told({
  visit: { t, query },
  activities,
}: {
  readonly visit: Visit
  readonly activities: readonly ActivityAnswer[]
}) {
  const words = t.text.entry
  const done = activities.find(({ id }) => id === query('xong'))
  if (done === undefined) return null
  const said = { draft: words.draftStored, voided: words.voided }[done.status as 'draft'] ?? words.stored
  return (
    <>
      <Notice kind="good">
        <p>{said(nameOf(done))}</p>
      </Notice>
      {query('giong') !== undefined && (
        <Notice kind="bad">
          <p>{query('giong') === 'rieng' ? words.alikeOwn : words.alikeOther}</p>
        </Notice>
      )}
    </>
  )
}

interface GroupProps {
  readonly visit: Visit
  readonly period: string
  readonly names: RecordNames
  readonly status: (typeof order)[number]
  readonly activities: readonly ActivityAnswer[]
}

function Group({ visit: { t }, period, names, status, activities }: GroupProps) {
  if (activities.length === 0) return null
  const words = t.text.entry
  const links = entryLinks(period)
  const isOpen = status === 'returned' || status === 'draft' || status === 'submitted'
  return (
    <section aria-labelledby={`${status}-title`}>
      <h2 id={`${status}-title`}>
        {words.groups[status]} <span class="count">{t.count(activities.length)}</span>
      </h2>
      <CardTable
        caption={words.groups[status]}
        isCaptionHidden
        columns={[{ name: words.name }, { name: words.day }, { name: words.reason }, { name: words.edit }]}
      >
        {activities.map(activity => (
          <CardRow id={activity.id}>
            <CardHeading>
              {nameOf(activity)} <span class="soft">{names.index.word('kinds', activity.kind)}</span>
            </CardHeading>
            <CardCell label={words.day}>{t.date(activity.date)}</CardCell>
            {activity.reason ? <CardCell label={words.reason}>{activity.reason}</CardCell> : <CardCell />}
            <CardCell class="no-print">
              {isOpen && (
                <a href={links.edit(activity.id)}>{status === 'returned' ? words.editAndSend : words.edit}</a>
              )}{' '}
              {status !== 'draft' && status !== 'voided' && (
                <a href={links.cancel(activity.id)}>{words.voidLink}</a>
              )}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  )
}

function OtherUnit({
  visit: { t },
  period,
  units,
  unit,
}: Pick<GroupProps, 'visit' | 'period'> & {
  readonly units: readonly UnitAnswer[]
  readonly unit: string | undefined
}) {
  const words = t.text.entry
  return (
    <form method="get" action={entryLinks(period).mine()} class="form no-print">
      <SelectField
        {...{ t, problems: [] }}
        id="don-vi"
        label={words.unit}
        value={unit}
        choices={units.map(({ id, name }) => ({ value: id, name }))}
      />
      <div class="form-actions">
        <button type="submit">{t.text.verification.show}</button>
      </div>
    </form>
  )
}

import { CardCell, CardHeading, CardRow, CardTable } from '../components/card-table/card-table.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { Notice } from '../components/message/message.tsx'
import { recordLinks } from '../view-models/record-links.ts'
import { type Events, readEvents, type Succession } from './read-events.ts'
import { committeeOnly, type Page, type Visit } from './visit.ts'

/** Units that were merged, renamed, split or closed, and what becomes of their results. */
export async function eventsPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const events = await readEvents(visit, period)
  const { detail, hasPolicy } = events
  const { t } = visit
  const words = t.text.events
  const part = { visit, period, events }
  return {
    title: words.title,
    section: 'events',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
          <p class="form-actions no-print">
            <a class="button" href={`/ky/${period}/bien-dong/ke-tuc`}>
              {words.addSuccession}
            </a>
            <a class="button quiet" href={`/ky/${period}/bien-dong/giai-the`}>
              {words.addClosure}
            </a>
          </p>
        </header>
        <div class="stack">
          <Next {...part} />
          {!hasPolicy && (
            <Notice kind="plain">
              <p>{words.noPolicy}</p>
            </Notice>
          )}
          {hasPolicy && <WithoutEffect {...part} />}
          <Successions {...part} />
          <Closures {...part} />
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly visit: Visit
  readonly period: string
  readonly events: Events
}

/** What the last form did, and that scoring comes next where it does. */
function Next({ visit: { t, query }, period, events: { detail } }: PartProps) {
  const words = t.text.events
  const isSaved = query('da-luu') !== undefined
  if (!isSaved && !detail.stale) return null
  return (
    <Notice kind={isSaved ? 'good' : 'plain'}>
      <p>
        {isSaved && words.saved} {detail.stale && (isSaved ? words.savedNext : words.stale)}
      </p>
      {detail.stale && (
        <p class="form-actions no-print">
          <a class="button" href={`/ky/${period}/cham-diem`}>
            {words.scoreAgain}
          </a>
        </p>
      )}
    </Notice>
  )
}

function WithoutEffect({ visit: { t }, events: { warnings } }: PartProps) {
  if (warnings.length === 0) return null
  return (
    <Notice kind="plain">
      <h2 class="notice-title">{t.text.events.idleTitle}</h2>
      <ul>
        {[...new Set(warnings.map(({ message }) => message))].map(message => (
          <li>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Successions({ visit: { t }, period, events }: PartProps) {
  const { successions, nameOf } = events
  const words = t.text.events
  return (
    <section aria-labelledby="successions-title">
      <h2 id="successions-title">{words.successionsTitle}</h2>
      {successions.length === 0 ? (
        <p>{words.successionsNone}</p>
      ) : (
        <CardTable
          caption={words.successionsTitle}
          isCaptionHidden
          columns={[words.old, words.heir, words.kind, words.on, words.document, words.effect].map(name => ({
            name,
          }))}
        >
          {successions.map((one, i) => {
            const [old, heir] = [nameOf(one.from), nameOf(one.to)]
            return (
              <CardRow>
                <CardHeading>{old}</CardHeading>
                <CardCell label={words.heir}>{heir}</CardCell>
                <CardCell label={words.kind}>{words.kinds[kindOf(one, successions)]}</CardCell>
                <CardCell label={words.on}>{t.date(one.on)}</CardCell>
                <CardCell label={words.document}>{one.document}</CardCell>
                <CardCell label={words.effect}>
                  {effectOf(one, i, events, t)}{' '}
                  <Ways
                    t={t}
                    period={period}
                    kind="succession"
                    recordKey={[one.from, one.to]}
                    name={words.between(old, heir)}
                  />
                </CardCell>
              </CardRow>
            )
          })}
        </CardTable>
      )}
    </section>
  )
}

interface WaysProps {
  readonly t: Visit['t']
  readonly period: string
  readonly kind: 'succession' | 'closure'
  readonly recordKey: readonly string[]
  readonly name: string
}

/** A wrong event is corrected or removed as any record is: with its history, a reason, and a page where two people meet. */
function Ways({ t, period, kind, recordKey, name }: WaysProps) {
  const words = t.text.events
  const links = recordLinks(period)
  return (
    <span class="no-print">
      <a href={links.correct(kind, recordKey)}>
        {words.correct}
        <span class="sr-only">{words.correctOf(name)}</span>
      </a>{' '}
      <a href={links.remove(kind, recordKey)}>
        {words.remove}
        <span class="sr-only">{words.removeOf(name)}</span>
      </a>
    </span>
  )
}

/** Several old units of one new one are a merger, several new ones of one old one a split. */
const kindOf = ({ from, to }: Succession, all: readonly Succession[]): 'merger' | 'split' | 'succession' => {
  if (all.filter(other => other.from === from).length > 1) return 'split'
  return all.filter(other => other.to === to).length > 1 ? 'merger' : 'succession'
}

function effectOf(
  { from, to, on, inherits }: Succession,
  position: number,
  { ended, warnings, detail }: Events,
  t: Visit['t'],
): string {
  const words = t.text.events.effects
  if (on < detail.from || on > detail.to) return words.outside
  if (warnings.some(({ pointer }) => pointer.split('/')[2] === String(position))) return words.none
  const end = ended.find(({ unit }) => unit.id === from)
  if (end === undefined) return words.unlisted
  if (inherits === false && end.heir?.id !== to) return words.notHeir
  return end.heir === null ? words.closed : words.carried(end.heir.name)
}

function Closures({ visit: { t }, period, events: { closures, nameOf } }: PartProps) {
  const words = t.text.events
  return (
    <section aria-labelledby="closures-title">
      <h2 id="closures-title">{words.closuresTitle}</h2>
      {closures.length === 0 ? (
        <p>{words.closuresNone}</p>
      ) : (
        <CardTable
          caption={words.closuresTitle}
          isCaptionHidden
          columns={[words.unit, words.on, words.document, words.effect].map(name => ({ name }))}
        >
          {closures.map(({ unit, on, document }) => (
            <CardRow>
              <CardHeading>{nameOf(unit)}</CardHeading>
              <CardCell label={words.on}>{t.date(on)}</CardCell>
              <CardCell label={words.document}>{document}</CardCell>
              <CardCell label={words.effect}>
                {words.effects.closed}{' '}
                <Ways t={t} period={period} kind="closure" recordKey={[unit]} name={nameOf(unit)} />
              </CardCell>
            </CardRow>
          ))}
        </CardTable>
      )}
    </section>
  )
}

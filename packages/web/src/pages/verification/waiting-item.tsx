import type { Child } from 'hono/jsx'
import type { VerificationQueue } from '../../api/answers.ts'
import { EvidenceFiles } from '../../components/evidence-files/evidence-files.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { recordLinks } from '../../view-models/record-links.ts'
import type { RecordNames } from '../../view-models/record-values.ts'
import { entryLinks } from '../entry/entry-links.ts'

type Item = VerificationQueue['items'][number]

interface Props {
  readonly t: Translation
  readonly period: string
  readonly item: Item
  readonly names: RecordNames
}

/** Pages of the evidence open beside the queue and learn nothing of it. */
const Outside = ({ href }: { readonly href: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer nofollow">
    {href}
  </a>
)

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text)

/** Everything about one activity that a decision needs. */
export function WaitingItem({ t, period, item, names }: Props) {
  const { activity } = item
  const { index, units } = names
  const words = t.text.verification
  const kind = index.word('kinds', activity.kind)
  const amount = (value: string | null): string | null => (value === null ? null : t.exact(value))
  return (
    <article class="queue-item" aria-labelledby="item-title">
      <h2 id="item-title">{activity.title ?? kind}</h2>
      <dl class="facts">
        <Row name={words.unit}>{units.get(activity.unit) ?? activity.unit}</Row>
        <Row name={words.kind}>{kind}</Row>
        <Row name={words.date}>{t.date(activity.date)}</Row>
        <Row name={words.channel}>{activity.channel && index.word('channels', activity.channel)}</Row>
        <Row name={words.level}>{activity.level && index.word('levels', activity.level)}</Row>
        <Row name={words.partner}>{activity.partner}</Row>
        <Row name={words.quantity}>{activity.quantity === '1' ? null : amount(activity.quantity)}</Row>
        <Row name={words.reached}>{amount(activity.reached)}</Row>
        <Row name={words.audience}>{amount(activity.audience)}</Row>
        <Row name={words.event}>{activity.event}</Row>
        <Row name={words.evidence}>
          {activity.evidence === null && item.files.length > 0 ? null : activity.evidence === null ? (
            <span class="warn">{words.noEvidence}</span>
          ) : isWebAddress(activity.evidence) ? (
            <Outside href={activity.evidence} />
          ) : (
            activity.evidence
          )}
        </Row>
        <Row name={words.link}>
          {activity.link !== null && activity.link !== activity.evidence && activity.link}
        </Row>
      </dl>
      <EvidenceFiles t={t} period={period} files={item.files} />
      {item.files.length > 0 && (
        <p class="no-print">
          <a href={entryLinks(period).files({ activity: activity.id })}>{t.text.evidence.mark}</a>
        </p>
      )}
      {item.returned !== null && (
        <Notice kind="plain">
          <p>{words.returnedBefore(item.returned)}</p>
        </Notice>
      )}
      <AlikeNote {...{ t, period, item, names }} />
    </article>
  )
}

function Row({ name, children }: { readonly name: string; readonly children?: Child }) {
  if (children === null || children === undefined || children === false || children === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function AlikeNote({ t, period, item, names: { units } }: Props) {
  if (item.alike.length === 0) return null
  const words = t.text.verification
  return (
    <div class="notice notice-bad">
      <h3>{words.alike}</h3>
      <ul>
        {item.alike.map(one => (
          <li>
            <a href={recordLinks(period).one('activity', [one.activity])}>{one.title ?? one.activity}</a>,{' '}
            {units.get(one.unit) ?? one.unit}, {t.date(one.date)}, {t.text.records.statuses[one.status]}:{' '}
            {words.alikeWhy[one.why]}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Signatures } from '../../components/layout/signatures.tsx'
import { Notice } from '../../components/message/message.tsx'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import {
  type MeetingFrame,
  meetingAddress,
  meetingsAddress,
  readMeeting,
  standingText,
} from './read-meetings.ts'

interface PartProps {
  readonly visit: Visit
  readonly here: string
  readonly frame: MeetingFrame
}

/** The meeting of a block; printed, these are its minutes. */
export async function meetingPage(visit: Visit, period: string, block: string): Promise<Page> {
  committeeOnly(visit)
  const { t, query } = visit
  const frame = await readMeeting(visit, period, block)
  const { detail, found } = frame
  const words = t.text.meetings
  const part = { visit, here: meetingAddress(period, block), frame }
  const { meeting } = found
  return {
    title: words.minutes(found.block.label),
    section: 'meetings',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: meetingsAddress(period) },
            ]}
          />
          <h1>{words.minutes(found.block.label)}</h1>
          {meeting !== null && <p class="lead">{meeting.place}</p>}
        </header>
        <div class="stack">
          {query('da-luu') !== undefined && (
            <Notice kind="good">
              <p>{words.saved}</p>
            </Notice>
          )}
          {meeting === null ? (
            <p>{words.notRecorded}</p>
          ) : (
            <p>{words.heldSaid(t.date(meeting.heldOn), t.count(meeting.present), t.count(meeting.of))}.</p>
          )}
          <Actions {...part} />
          <Opinions {...part} />
          {meeting !== null && (
            <>
              <section aria-labelledby="conclusion-title">
                <h2 id="conclusion-title">{words.conclusion}</h2>
                {meeting.conclusion.split(/\n+/).map(paragraph => (
                  <p>{paragraph}</p>
                ))}
              </section>
              <p class="soft no-print">{words.print}</p>
              <Signatures t={t} signers={[words.signSecretary, words.signUnits, words.signHead]} />
            </>
          )}
        </div>
      </div>
    ),
  }
}

/** What may be done; where a newer version came after the meeting, that is said. */
function Actions({ visit: { t }, here, frame: { found } }: PartProps) {
  const words = t.text.meetings
  const { meeting, newest, mayRecord } = found
  const isOlder = meeting !== null && newest !== null && newest !== meeting.version
  return (
    <>
      {isOlder && meeting.version !== null && (
        <p class="soft no-print">{words.newer(String(newest), String(meeting.version))}</p>
      )}
      {mayRecord && (
        <p class="form-actions no-print">
          <a class={meeting === null ? 'button' : 'button quiet'} href={`${here}/ghi`}>
            {meeting === null ? words.record : words.correct}
          </a>
          {isOlder && (
            <a class="button quiet" href={`${here}/ghi?version=${newest}`}>
              {words.correctOn(String(newest))}
            </a>
          )}
        </p>
      )}
    </>
  )
}

function Opinions({ visit: { t }, frame }: PartProps) {
  const words = t.text.meetings
  const { units, meeting, version } = frame.found
  const opinionOf = (unit: string) => meeting?.opinions.find(one => one.unit === unit)
  return (
    <section aria-labelledby="opinions-title">
      <h2 id="opinions-title">{words.opinionsTitle}</h2>
      <p class="soft">{version === null ? words.unscored : words.looked(String(version))}</p>
      <CardTable
        caption={words.opinionsTitle}
        isCaptionHidden
        columns={[
          { name: words.unit },
          ...[words.points, words.rank].map(name => ({ name, isNumber: true })),
          ...(meeting === null ? [] : [words.nominations, words.note].map(name => ({ name }))),
        ]}
      >
        {units.map(one => {
          const { points, rank } = standingText(frame, one, { t })
          const opinion = opinionOf(one.unit.id)
          return (
            <CardRow>
              <CardHeading>{one.unit.name}</CardHeading>
              <CardCell isNumber label={words.points}>
                {points}
              </CardCell>
              <CardCell isNumber label={words.rank}>
                {rank}
              </CardCell>
              {meeting !== null && (
                <>
                  <CardCell label={words.nominations}>
                    {opinion?.nominations.map(frame.formName).join('; ') || '–'}
                  </CardCell>
                  <CardCell label={words.note}>{opinion?.note ?? '–'}</CardCell>
                </>
              )}
            </CardRow>
          )
        })}
      </CardTable>
    </section>
  )
}

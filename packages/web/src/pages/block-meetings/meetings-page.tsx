import type { BlockMeetingList } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import type { Translation } from '../../text/translation.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { meetingAddress } from './read-meetings.ts'

type Listed = BlockMeetingList['blocks'][number]

/** The blocks whose meeting the reader may see, each with what became of it. */
export async function meetingsPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const param = { period }
  const [detail, { blocks }] = await Promise.all([
    read(api.periods[':period'].$get({ param })),
    read(api.periods[':period']['block-meetings'].$get({ param })),
  ])
  const words = t.text.meetings
  return {
    title: words.title,
    section: 'meetings',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <div class="stack">
          {blocks.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <CardTable
              caption={words.title}
              isCaptionHidden
              columns={[words.block, words.state, words.nominations].map(name => ({ name }))}
            >
              {blocks.map(listed => (
                <Line t={t} period={period} listed={listed} />
              ))}
            </CardTable>
          )}
        </div>
      </div>
    ),
  }
}

interface LineProps {
  readonly t: Translation
  readonly period: string
  readonly listed: Listed
}

function Line({ t, period, listed: { block, mayRecord, meeting } }: LineProps) {
  const words = t.text.meetings
  const address = meetingAddress(period, block.id)
  return (
    <CardRow>
      <CardHeading>
        <a href={address}>{block.label}</a>
      </CardHeading>
      <CardCell label={words.state}>
        {meeting === null
          ? words.missing
          : words.heldSaid(t.date(meeting.heldOn), t.count(meeting.present), t.count(meeting.of))}
        {meeting === null && mayRecord && (
          <p class="award-note no-print">
            <a href={`${address}/ghi`}>
              {words.record}
              <span class="sr-only"> {block.label}</span>
            </a>
          </p>
        )}
      </CardCell>
      <CardCell label={words.nominations}>
        {meeting === null ? '–' : words.nominationCount(t.count(meeting.nominations.length))}
      </CardCell>
    </CardRow>
  )
}

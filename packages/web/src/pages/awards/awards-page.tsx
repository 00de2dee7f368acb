import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { isSecretary } from '../../view-models/reader.ts'
import { type Page, type Visit, versionQuery } from '../visit.ts'
import { AwardLines } from './award-lines.tsx'
import { Decisions } from './decisions.tsx'
import { NewVersion } from './new-version.tsx'
import { type AwardPartProps, awardsAddress, readBoard } from './read-awards.ts'

/** The decisions of a period and the state of every proposal; public once a version is final. */
export async function awardsPage(visit: Visit, period: string): Promise<Page> {
  const { t, query, roles } = visit
  const frame = await readBoard(visit, period, versionQuery(visit).version)
  const words = t.text.awards
  const done = [
    ['da-luu', words.saved],
    ['da-go', words.removed],
    ['da-thu-hoi', words.revoked],
  ].flatMap(([name = '', said = '']) => (query(name) === undefined ? [] : [said]))
  return {
    title: words.title,
    section: 'awards',
    period: frame.detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: frame.detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <div class="stack">
          {done.map(said => (
            <Notice kind="good">
              <p>{said}</p>
            </Notice>
          ))}
          {frame.board.version === null ? (
            <Unpublished visit={visit} period={period} />
          ) : (
            <>
              <Shown visit={visit} period={period} frame={frame} />
              <Decisions visit={visit} period={period} frame={frame} />
              <AwardLines visit={visit} period={period} frame={frame} />
              <p class="soft no-print">{words.print}</p>
              {isSecretary(roles) && <NewVersion t={t} period={period} />}
            </>
          )}
        </div>
      </div>
    ),
  }
}

function Unpublished({ visit: { t, roles }, period }: Omit<AwardPartProps, 'frame'>) {
  const words = t.text.awards
  return (
    <>
      <p>{words.noFinal}</p>
      {isSecretary(roles) && (
        <p class="no-print">
          <a href={`/ky/${period}/cong-bo`}>{words.publishFirst}</a>
        </p>
      )}
    </>
  )
}

/** Which version the proposals are those of, and what took its place. */
function Shown({ visit: { t, roles }, period, frame: { board } }: AwardPartProps) {
  const words = t.text.awards
  const { version, supersededBy } = board
  return (
    <>
      <p>{words.shownVersion(String(version))}</p>
      {supersededBy !== null && (
        <Notice kind="plain">
          <p>
            <a href={`/ky/${period}?version=${supersededBy.version}`}>
              {words.superseded(String(supersededBy.version), supersededBy.reason ?? '')}
            </a>
          </p>
        </Notice>
      )}
      {isSecretary(roles) && (
        <p class="form-actions no-print">
          <a class="button" href={`${awardsAddress(period)}/moi?version=${version}`}>
            {words.add}
          </a>
        </p>
      )}
    </>
  )
}

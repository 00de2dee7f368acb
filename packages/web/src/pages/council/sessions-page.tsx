import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import { isSecretary } from '../../view-models/reader.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { councilAddress, readCouncilFrame } from './read-council.ts'

/** The sessions of the council of a period. */
export async function sessionsPage(visit: Visit, period: string): Promise<Page> {
  committeeOnly(visit)
  const { api, t, query, roles } = visit
  const { detail, awardName } = await readCouncilFrame(visit, period)
  const { sessions } = await read(api.periods[':period']['council-sessions'].$get({ param: { period } }))
  const words = t.text.council
  const here = councilAddress(period)
  return {
    title: words.title,
    section: 'council',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.help}</p>
        </header>
        <div class="stack">
          {query('da-go') !== undefined && (
            <Notice kind="good">
              <p>{words.removed}</p>
            </Notice>
          )}
          {detail.newest === null && <p>{words.unscored}</p>}
          {detail.newest !== null && isSecretary(roles) && (
            <p class="form-actions no-print">
              <a class="button" href={`${here}/moi`}>
                {words.add}
              </a>
            </p>
          )}
          {sessions.length === 0 ? (
            detail.newest !== null && <p>{words.none}</p>
          ) : (
            <CardTable
              caption={words.title}
              isCaptionHidden
              columns={[words.heldOn, words.place, words.awardsTitle].map(name => ({ name }))}
            >
              {sessions.map(({ id, heldOn, place, awards }) => (
                <CardRow>
                  <CardHeading>
                    <a href={`${here}/${id}`}>{words.sessionOf(t.date(heldOn))}</a>
                  </CardHeading>
                  <CardCell label={words.place}>{place}</CardCell>
                  <CardCell label={words.awardsTitle}>
                    {awards.map(({ commendation }) => awardName(commendation)).join('; ')}
                  </CardCell>
                </CardRow>
              ))}
            </CardTable>
          )}
        </div>
      </div>
    ),
  }
}

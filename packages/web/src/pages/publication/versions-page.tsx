import type { ResultVersion } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { isSecretary } from '../../view-models/reader.ts'
import { publicationNotes } from '../../view-models/state.ts'
import type { Page, Visit } from '../visit.ts'

/** Every version that the reader may see, in which state it is and why, with the way to read it. */
export async function versionsPage(visit: Visit, period: string): Promise<Page> {
  const { api, t } = visit
  const detail = await read(api.periods[':period'].$get({ param: { period } }))
  const words = t.text.publish
  const mayPublish = isSecretary(visit.roles)
  return {
    title: words.versionsTitle,
    section: 'publication',
    period: detail,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: detail.title, href: `/ky/${period}` }]} />
          <h1>{words.versionsTitle}</h1>
          <p class="lead">{words.versionsHelp}</p>
        </header>
        <div class="stack">
          <Done visit={visit} />
          {detail.versions.length === 0 ? (
            <p>{words.noVersions}</p>
          ) : (
            <Versions t={t} period={period} versions={detail.versions} mayPublish={mayPublish} />
          )}
        </div>
      </div>
    ),
  }
}

function Done({ visit: { t, query } }: { readonly visit: Visit }) {
  const words = t.text.publish
  const [final, moved, waiting] = [query('chinh-thuc'), query('han'), query('cho-duyet')]
  const isVersion = (text: string | undefined): text is string => /^\d{1,6}$/.test(text ?? '')
  const said = isVersion(final) ? words.finalDone(final) : isVersion(moved) ? words.moveDone(moved) : null
  if (isVersion(waiting))
    return (
      <Notice kind="plain">
        <p>{words.finalWaits(waiting)}</p>
      </Notice>
    )
  if (said === null) return null
  return (
    <Notice kind="good">
      <p>{said}</p>
    </Notice>
  )
}

interface Props {
  readonly t: Translation
  readonly period: string
  readonly versions: readonly ResultVersion[]
  readonly mayPublish: boolean
}

function Versions({ t, period, versions, mayPublish }: Props) {
  const words = t.text.publish
  const { intake, states } = t.text
  return (
    <CardTable
      caption={words.versionsTitle}
      isCaptionHidden
      columns={[{ name: intake.version }, { name: words.state }, { name: words.days }, { name: words.why }]}
    >
      {versions.map(version => (
        <CardRow>
          <CardHeading>
            <a href={`/ky/${period}?version=${version.version}`}>
              {intake.version} {version.version}
            </a>
          </CardHeading>
          <CardCell label={words.state}>
            <span class={`badge state-${version.state}`}>{states[version.state]}</span>
          </CardCell>
          <CardCell label={words.days}>
            {states.scoredOn(t.date(version.createdAt))}
            {version.publishedAt !== null && <>, {states.publishedOn(t.date(version.publishedAt))}</>}
            {version.finalAt !== null && <>, {states.finalOn(t.date(version.finalAt))}</>}
          </CardCell>
          <CardCell label={words.why}>
            {publicationNotes(version, t).map(note => (
              <div>{note}</div>
            ))}
            {version.publication !== null && <div>{words.noteReason(version.publication.reason)}</div>}
            {mayPublish && (version.state === 'drafted' || version.state === 'provisional') && (
              <div class="no-print">
                <a href={`/ky/${period}/cong-bo/${version.version}`}>
                  {version.state === 'drafted'
                    ? words.submit(String(version.version))
                    : words.finalSubmit(String(version.version))}
                </a>
              </div>
            )}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  )
}

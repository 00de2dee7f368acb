import { read } from '../api/read.ts'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { ProposalBoard } from '../components/proposal-board/proposal-board.tsx'
import { StateBadge } from '../components/state-badge/state-badge.tsx'
import { pageLinks } from '../view-models/page-links.ts'
import { proposalsView } from '../view-models/proposals.ts'
import { isSecretary } from '../view-models/reader.ts'
import { awardsAddress } from './awards/read-awards.ts'
import { readNominations } from './block-meetings/read-meetings.ts'
import { readRegisteredForms } from './registration/read-registrations.ts'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** Proposals: for every commendation, block and unit, why and why not. */
export async function proposalsPage(visit: Visit, period: string): Promise<Page> {
  const { api, t, shelf } = visit
  const param = { period }
  const [answer, { awards }, registered, nominations] = await Promise.all([
    read(api.periods[':period'].proposals.$get({ param, query: versionQuery(visit) })),
    read(api.periods[':period'].awards.$get({ param, query: {} })),
    readRegisteredForms(visit, period),
    readNominations(visit, period),
  ])
  const index = await shelf.open(api, answer.criteriaSet.digest, t)
  const view = proposalsView(answer, { awards, registered, nominations }, index, t)
  const links = pageLinks(period, versionQuery(visit))
  const words = t.text.proposals
  return {
    title: words.title,
    section: 'proposals',
    period: answer.period,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={[{ name: answer.period.title, href: links.year }]} />
          <h1>{words.title}</h1>
          <p class="lead">{words.intro}</p>
          <StateBadge t={t} state={view.state} />
          {awards.length > 0 && (
            <p class="no-print">
              <a href={awardsAddress(period)}>{t.text.awards.all}</a>
            </p>
          )}
          <ul class="plain-links no-print">
            {view.commendations.map(form => (
              <li>
                <a href={`#${form.id}`}>{form.name}</a>
              </li>
            ))}
          </ul>
        </header>
        <div class="stack">
          {view.commendations.length === 0 && <p>{words.none}</p>}
          {view.commendations.map(form => (
            <ProposalBoard t={t} links={links} form={form} canVote={isSecretary(visit.roles)} />
          ))}
        </div>
      </div>
    ),
  }
}

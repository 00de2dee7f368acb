import { read } from '../api/read.ts'
import { NotCountedActivities } from '../components/activity-list/not-counted-activities.tsx'
import { CriterionCard } from '../components/criterion-card/criterion-card.tsx'
import { GroupContents } from '../components/group-sheet/group-contents.tsx'
import { GroupSheet } from '../components/group-sheet/group-sheet.tsx'
import { Breadcrumb } from '../components/layout/breadcrumb.tsx'
import { LedgerTable } from '../components/ledger-table/ledger-table.tsx'
import { Notice } from '../components/message/message.tsx'
import { RangeNote } from '../components/range-note/range-note.tsx'
import { ReceiptNote } from '../components/receipt-note/receipt-note.tsx'
import { MissingList } from '../components/score-head/missing-list.tsx'
import { ScoreHead } from '../components/score-head/score-head.tsx'
import { UnitFacts } from '../components/score-head/unit-facts.tsx'
import { StateBadge } from '../components/state-badge/state-badge.tsx'
import type { Translation } from '../text/translation.ts'
import { pageLinks } from '../view-models/page-links.ts'
import { receiptView } from '../view-models/receipt.ts'
import { type UnitScoreView, unitScoreView } from '../view-models/unit-score.ts'
import { readTargets } from './registration/read-registrations.ts'
import { type Page, type Visit, versionQuery } from './visit.ts'

/** A unit's score sheet: from the total down to the activity and the clause behind every point. */
export async function scorePage(visit: Visit, period: string, unit: string): Promise<Page> {
  const { api, t, shelf } = visit
  const [answer, { awards }, targets] = await Promise.all([
    read(
      api.periods[':period'].units[':unit'].score.$get({
        param: { period, unit },
        query: versionQuery(visit),
      }),
    ),
    read(api.periods[':period'].awards.$get({ param: { period }, query: { unit } })),
    readTargets(visit, { period, unit }),
  ])
  const index = await shelf.open(api, answer.criteriaSet.digest, t)
  const view = unitScoreView(answer, awards, index, t)
  const links = pageLinks(period, versionQuery(visit))
  const title = t.text.score.title(view.unit.name)
  const crumbs = [
    { name: answer.period.title, href: links.year },
    { name: view.block.label, href: links.block(view.block.id) },
  ]
  return {
    title,
    section: 'year',
    period: answer.period,
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb t={t} crumbs={crumbs} />
          <h1>{title}</h1>
          <UnitFacts t={t} view={view} />
          <StateBadge t={t} state={view.state} />
        </header>
        <div class="stack">
          <ScoreHead t={t} view={view} />
          <RangeNote t={t} sentences={view.range} />
          <Holds view={view} />
          <TakenOver t={t} view={view} />
          <MissingList t={t} columns={links.columns} missing={view.missing} />
          <GroupContents t={t} groups={view.groups} />
          {view.groups.map(group => (
            <GroupSheet group={group}>
              {group.criteria.map(sheet => (
                <CriterionCard
                  t={t}
                  sheet={sheet}
                  table={links.criteria}
                  target={targets?.find(({ criterion }) => criterion === sheet.code)}
                />
              ))}
            </GroupSheet>
          ))}
          <section class="group-sheet" aria-labelledby="ledger-title">
            <header class="group-head">
              <h2 id="ledger-title">{t.text.score.ledgerTitle}</h2>
            </header>
            <LedgerTable t={t} ledger={view.ledger} />
          </section>
          <NotCountedActivities t={t} rows={view.notCounted} />
          <ReceiptNote t={t} receipt={receiptView(answer, { hasMarks: answer.marks.length > 0 })} />
        </div>
      </div>
    ),
  }
}

function TakenOver({ t, view }: { readonly t: Translation; readonly view: UnitScoreView }) {
  if (view.takenOver.length === 0) return null
  return (
    <Notice kind="plain">
      <p>
        <strong>{t.text.score.takenOver.title}.</strong> {view.takenOver.join(' ')}
      </p>
    </Notice>
  )
}

function Holds({ view }: { readonly view: UnitScoreView }) {
  if (view.holds.length === 0) return null
  return (
    <Notice kind="plain">
      {view.holds.map(sentence => (
        <p>{sentence}.</p>
      ))}
    </Notice>
  )
}

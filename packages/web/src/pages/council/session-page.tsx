import type { CouncilSessionDetail } from '../../api/answers.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Signatures } from '../../components/layout/signatures.tsx'
import { Notice } from '../../components/message/message.tsx'
import { figures, resultOf, ruleSentence, shareText, stateText } from '../../view-models/council.ts'
import { isSecretary, opensDoor } from '../../view-models/reader.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { councilAddress, readCouncilFrame, readSession } from './read-council.ts'

interface PartProps {
  readonly visit: Visit
  readonly here: string
  readonly found: CouncilSessionDetail
  readonly awardName: (id: string) => string
}

/** A session: who took part, and for every unit what was counted and what it comes to. Printed, it is the record. */
export async function sessionPage(
  visit: Visit,
  period: string,
  session: string,
  problems: readonly FormProblem[] = [],
): Promise<Page> {
  committeeOnly(visit)
  const { t, query } = visit
  const [{ detail, awardName }, found] = await Promise.all([
    readCouncilFrame(visit, period),
    readSession(visit, period, session),
  ])
  const words = t.text.council
  const { heldOn, place, version } = found.session
  const here = `${councilAddress(period)}/${found.session.id}`
  const part = { visit, here, found, awardName }
  return {
    title: words.record(t.date(heldOn)),
    section: 'council',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: councilAddress(period) },
            ]}
          />
          <h1>{words.record(t.date(heldOn))}</h1>
          <p class="lead">{place}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {query('da-luu') !== undefined && (
            <Notice kind="good">
              <p>{words.saved}</p>
            </Notice>
          )}
          {found.newest > version && (
            <Notice kind="plain">
              <p>{words.newerVersion(String(version), String(found.newest))}</p>
            </Notice>
          )}
          <Attendance {...part} />
          {found.ballots.map(ballot => (
            <Ballot {...part} ballot={ballot} />
          ))}
          <Held {...part} />
          <p class="soft no-print">{words.print}</p>
          <Signatures t={t} signers={[words.signCounters, words.signSecond, words.signChair]} />
          {isSecretary(visit.roles) && <Change {...part} problems={problems} />}
        </div>
      </div>
    ),
  }
}

function Attendance({ visit: { t }, found }: PartProps) {
  const words = t.text.council
  const { attendance, session, names } = found
  const { present, written, members, needed, isQuorate, unknown } = attendance
  const share = shareText(session.quorum, t)
  return (
    <section aria-labelledby="members-title">
      <h2 id="members-title">{words.membersTitle}</h2>
      <p>
        {words.attendance(t.count(present), t.count(written), t.count(members))}{' '}
        {isQuorate ? words.quorate(share, t.count(needed)) : words.notQuorate(share, t.count(needed))}
      </p>
      {unknown.length > 0 && <p class="soft no-print">{words.unknownSeats(unknown.join('; '))}</p>}
      <CardTable
        caption={words.membersTitle}
        isCaptionHidden
        columns={[words.seat, words.office, words.presence].map(name => ({ name }))}
      >
        {session.members.map(({ seat, office, person, presence }) => (
          <CardRow>
            <CardHeading>
              {seat}
              {person !== null && names[person] !== undefined && <span class="soft"> ({names[person]})</span>}
            </CardHeading>
            <CardCell label={words.office}>{words.offices[office]}</CardCell>
            <CardCell label={words.presence}>{words.presences[presence]}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  )
}

function Ballot({
  visit: { t, roles },
  here,
  awardName,
  ballot: { award, units },
}: PartProps & { readonly ballot: CouncilSessionDetail['ballots'][number] }) {
  const words = t.text.council
  const name = awardName(award.commendation)
  const id = `ballot-${award.commendation}`
  const agreed = units.filter(({ state }) => state === 'agreed').length
  const address = `${here}/kiem-phieu?${new URLSearchParams({ 'hinh-thuc': award.commendation })}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p class="rules">{ruleSentence(award, t)}</p>
      {units.length === 0 ? (
        <p>{words.noneVoted}</p>
      ) : (
        <>
          <p>{words.progress(t.count(agreed), t.count(units.length))}</p>
          {opensDoor(roles, 'counting') && (
            <p class="form-actions no-print">
              <a class="button" href={address}>
                {words.enter}
                <span class="sr-only">{words.enterOf(name)}</span>
              </a>
            </p>
          )}
          <CardTable
            class="ballot-table"
            caption={name}
            isCaptionHidden
            columns={[
              { name: words.unit },
              ...figures.map(field => ({ name: words.fields[field], isNumber: true })),
              { name: words.result },
            ]}
          >
            {units.map(one => {
              const result = resultOf(one, award, t)
              return (
                <CardRow>
                  <CardHeading>
                    {one.unit.name} <span class="soft">{one.block.label}</span>
                    {one.recused.length > 0 && (
                      <span class="soft row-note">{words.recused(one.recused.join('; '))}</span>
                    )}
                    {one.doubtful.length > 0 && (
                      <span class="soft row-note">{words.doubtful(one.doubtful.join('; '))}</span>
                    )}
                  </CardHeading>
                  {figures.map(field => (
                    <CardCell isNumber label={words.fields[field]}>
                      {one.count === null ? '–' : t.count(one.count[field])}
                    </CardCell>
                  ))}
                  <CardCell label={words.result}>
                    {result === null ? (
                      stateText(one, t)
                    ) : (
                      <>
                        <strong>{result.outcome}</strong>
                        <span class="soft row-note">{result.sentence}</span>
                      </>
                    )}
                  </CardCell>
                </CardRow>
              )
            })}
          </CardTable>
        </>
      )}
    </section>
  )
}

function Held({ visit: { t }, found: { held }, awardName }: PartProps) {
  const words = t.text.council
  if (held.length === 0) return null
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">{words.heldTitle}</h2>
      <ul>
        {held.map(({ commendation, unit, block, outcome }) => (
          <li>
            {unit.name}, {block.label}: {awardName(commendation)}, {words.heldOutcomes[outcome]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Change({ visit: { t }, here, problems }: PartProps & { readonly problems: readonly FormProblem[] }) {
  const words = t.text.council
  return (
    <section class="no-print" aria-labelledby="change-title">
      <h2 id="change-title" class="minor">
        {words.correct}
      </h2>
      <p class="form-actions">
        <a class="button quiet" href={`${here}/sua`}>
          {words.correct}
        </a>
      </p>
      <details class="part" open={problems.length > 0}>
        <summary>{words.remove}</summary>
        <form method="post" action={`${here}/go`} class="form" novalidate>
          <p>{words.removeHelp}</p>
          <TextField t={t} problems={problems} id="reason" label={words.reason} value="" />
          <div class="form-actions">
            <button type="submit" class="quiet">
              {words.remove}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}

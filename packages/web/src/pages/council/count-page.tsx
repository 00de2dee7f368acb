import {
  describedBy,
  ErrorSummary,
  FieldError,
  type FormProblem,
} from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { type BallotUnit, figures, stateText } from '../../view-models/council.ts'
import type { TypedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { councilAddress, readCouncilFrame, readSession } from './read-council.ts'

/** So many units are entered at a time. */
const rowsAPage = 25

interface CountSent {
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The units of one form of a session, and those of the page that is asked for. */
export async function readCountPage(visit: Visit, period: string, session: string) {
  const [frame, found] = await Promise.all([
    readCouncilFrame(visit, period),
    readSession(visit, period, session),
  ])
  const wanted = visit.query('hinh-thuc')
  const ballot = found.ballots.find(({ award }) => award.commendation === wanted) ?? found.ballots[0]
  const units = ballot?.units ?? []
  const pages = Math.max(1, Math.ceil(units.length / rowsAPage))
  const page = Math.min(pages, Math.max(1, Number(visit.query('trang')) || 1))
  const shown = units.slice((page - 1) * rowsAPage, page * rowsAPage)
  const commendation = ballot?.award.commendation ?? ''
  const here = `${councilAddress(period)}/${found.session.id}`
  const addressOf = (number: number): string =>
    `${here}/kiem-phieu?${new URLSearchParams({ 'hinh-thuc': commendation, trang: String(number) })}`
  return { ...frame, found, commendation, here, page, pages, shown, addressOf }
}

/** One table for the ballots of many units. What was typed is kept by every button that leaves the page. */
export async function countPage(
  visit: Visit,
  period: string,
  session: string,
  sent: CountSent | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { t } = visit
  const count = await readCountPage(visit, period, session)
  const { detail, awardName, found, commendation, here, page, pages, shown, addressOf } = count
  const words = t.text.council
  const problems = sent?.problems ?? []
  const title = words.countTitle(awardName(commendation))
  return {
    title,
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
              { name: words.sessionOf(t.date(found.session.heldOn)), href: here },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{words.countHelp}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {visit.query('da-luu') !== undefined && sent === null && (
            <Notice kind="good">
              <p>{words.saved}</p>
            </Notice>
          )}
          {shown.length === 0 ? (
            <p>{words.noneVoted}</p>
          ) : (
            <form method="post" action={addressOf(page)} novalidate>
              {pages > 1 && <p class="soft">{words.pageOf(t.count(page), t.count(pages))}</p>}
              <div class="scroll-x">
                <table class="count-table">
                  <caption class="sr-only">{title}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{words.unit}</th>
                      {figures.map(field => (
                        <th scope="col" class="number">
                          {words.fields[field]}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    <tr class="for-all">
                      <th scope="row">{words.forAll}</th>
                      {figures.map(field => (
                        <td>
                          <Cell
                            id={`${field}-all`}
                            label={words.cellOf(words.fields[field], words.forAll)}
                            value={sent?.typed[`${field}-all`]}
                            problems={problems}
                          />
                        </td>
                      ))}
                    </tr>
                    {shown.map(unit => (
                      <UnitRow t={t} unit={unit} sent={sent} />
                    ))}
                  </tbody>
                </table>
              </div>
              <div class="form-actions">
                {page < pages && (
                  <button type="submit" name="sang" value={String(page + 1)}>
                    {words.saveAndNext}
                  </button>
                )}
                <button type="submit" name="sang" value="0" class={page < pages ? 'quiet' : undefined}>
                  {words.save}
                </button>
                {page > 1 && (
                  <button type="submit" name="sang" value={String(page - 1)} class="quiet">
                    {words.saveAndBack}
                  </button>
                )}
              </div>
            </form>
          )}
          <p>
            <a href={here}>{words.back}</a>
          </p>
        </div>
      </div>
    ),
  }
}

interface CellProps {
  readonly id: string
  readonly label: string
  readonly value: string | undefined
  readonly problems: readonly FormProblem[]
}

const Cell = ({ id, label, value, problems }: CellProps) => (
  <input
    id={id}
    name={id}
    value={value ?? ''}
    aria-label={label}
    inputmode="numeric"
    maxlength={4}
    autocomplete="off"
    {...describedBy(problems, id)}
  />
)

interface RowProps {
  readonly t: Translation
  readonly unit: BallotUnit
  readonly sent: CountSent | null
}

function UnitRow({ t, unit: one, sent }: RowProps) {
  const words = t.text.council
  const { unit, own, other, recused } = one
  const problems = sent?.problems ?? []
  return (
    <tr>
      <th scope="row">
        {unit.name}
        <span class="soft row-note">{stateText(one, t)}</span>
        {other !== null && (
          <span class="row-note field-error">
            {words.other(figures.map(field => `${words.fields[field]} ${t.count(other[field])}`).join(', '))}
          </span>
        )}
        {recused.length > 0 && <span class="soft row-note">{words.recused(recused.join('; '))}</span>}
      </th>
      {figures.map(field => {
        const id = `${field}-${unit.id}`
        return (
          <td>
            <FieldError t={t} problems={problems} field={id} />
            <Cell
              id={id}
              label={words.cellOf(words.fields[field], unit.name)}
              value={sent === null ? own?.[field].toString() : sent.typed[id]}
              problems={problems}
            />
          </td>
        )
      })}
    </tr>
  )
}

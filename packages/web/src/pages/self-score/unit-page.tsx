import type { CriteriaIndex } from '@thidua/api/sheet'
import type { SelfScoreAnswer } from '../../api/answers.ts'
import { read } from '../../api/read.ts'
import { CardCell, CardHeading, CardRow, CardTable } from '../../components/card-table/card-table.tsx'
import { describedBy, ErrorSummary, FieldError } from '../../components/error-summary/error-summary.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { Notice } from '../../components/message/message.tsx'
import type { Translation } from '../../text/translation.ts'
import { actorName } from '../../view-models/actor.ts'
import { isSecretary } from '../../view-models/reader.ts'
import { calendarLinks } from '../calendar/calendar-links.ts'
import { type Filled, unfilled } from '../calendar/form-frame.tsx'
import type { TypedForm } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { selfScoreLink } from './list-page.tsx'

/** Fields are named after criteria, not places: where the table changed meanwhile, what was typed stays at its criterion. */
export const pointsField = (criterion: string): string => `points-${criterion}`
export const reasonField = (criterion: string): string => `reason-${criterion}`

/** What was confirmed, as it is filled into the form. */
const filledWith = ({ figures, digest, confirmed }: SelfScoreAnswer): TypedForm =>
  Object.assign(
    { digest },
    ...figures.map(({ criterion }) => {
      const claim = confirmed?.claims.find(one => one.criterion === criterion)
      return claim ? { [pointsField(criterion)]: claim.points, [reasonField(criterion)]: claim.reason } : {}
    }),
  )

/** What a unit reckons itself, criterion by criterion, with room for its own figure, and the button that signs it. */
export async function selfScorePage(
  visit: Visit,
  period: string,
  unit: string,
  filled: Filled = unfilled,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t, shelf, query, roles } = visit
  const [detail, answer] = await Promise.all([
    read(api.periods[':period'].$get({ param: { period } })),
    read(api.periods[':period']['self-scores'][':unit'].$get({ param: { period, unit } })),
  ])
  const isOfficer = roles.includes('officer')
  // After the end the secretary goes on; whoever only reads has no form.
  const maySign = isSecretary(roles) || (isOfficer && answer.isOpen)
  const index = await shelf.open(api, answer.criteriaSet, t)
  const words = t.text.selfScore
  const title = words.titleOf(answer.unit.name)
  const { problems } = filled
  const typed = 'digest' in filled.typed ? { ...filled.typed, digest: answer.digest } : filledWith(answer)
  return {
    title,
    section: 'self-score',
    period: detail,
    ...(problems.length > 0 && { hasErrors: true, status: 422 as const }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: `/ky/${period}/tu-cham` },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{words.lead}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {query('xong') === 'ky' && problems.length === 0 && (
            <Notice kind="good">
              <p>{words.done}</p>
            </Notice>
          )}
          <Confirmed t={t} index={index} answer={answer} />
          <p>
            <strong>
              {answer.total === null ? words.noTotal : words.totalNow(t.column(answer.total, index.places))}
            </strong>{' '}
            {answer.leftOut.length > 0 && words.leftOut}
          </p>
          <form method="post" action={selfScoreLink(period, unit)} class="stack" novalidate>
            <input type="hidden" name="digest" value={typed.digest} />
            <Figures {...{ t, index, answer, typed, problems, maySign }} />
            {(maySign || isOfficer) && <Signing {...{ t, period, answer, maySign }} />}
          </form>
        </div>
      </div>
    ),
  }
}

interface PartProps {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly answer: SelfScoreAnswer
}

export const pointsText = (points: string | null, { t, index }: Omit<PartProps, 'answer'>): string =>
  points === null ? t.text.selfScore.missing : t.column(points, index.places)

export const criterionText = (id: string, index: CriteriaIndex): string => `${id} ${index.criterionName(id)}`

/** Whose signature stands under it, and what is something else since. */
function Confirmed({ t, index, answer: { confirmed, state, figures } }: PartProps) {
  if (confirmed === null) return null
  const words = t.text.selfScore
  const now = new Map(figures.map(({ criterion, points }) => [criterion, points]))
  const changed = confirmed.figures.filter(({ criterion, points }) => now.get(criterion) !== points)
  return (
    <>
      <p>{words.confirmed(t.date(confirmed.on), confirmed.by === null ? '–' : actorName(confirmed.by, t))}</p>
      {state === 'changed' && (
        <Notice kind="bad">
          <p>{words.changed}</p>
          <ul>
            {changed.map(({ criterion, points }) => (
              <li>
                {criterionText(criterion, index)}. {words.before}: {pointsText(points, { t, index })};{' '}
                {words.now}: {pointsText(now.get(criterion) ?? null, { t, index })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** Every criterion with what was computed, and the unit's own figure and reason where it says another. */
function Figures({
  t,
  index,
  answer: { figures },
  typed,
  problems,
  maySign,
}: PartProps & Filled & { readonly maySign: boolean }) {
  const words = t.text.selfScore
  const input = (field: string, label: string, longest: number) => (
    <>
      <label class="sr-only" for={field}>
        {label}
      </label>
      <FieldError t={t} problems={problems} field={field} />
      <input
        id={field}
        name={field}
        value={typed[field] ?? ''}
        maxlength={longest}
        autocomplete="off"
        {...(longest < 50 && { inputmode: 'decimal' as const, class: 'digits-4' })}
        {...describedBy(problems, field)}
      />
    </>
  )
  return (
    <CardTable
      caption={words.title}
      isCaptionHidden
      columns={[
        { name: words.criterion },
        { name: words.computed, isNumber: true },
        { name: words.own },
        { name: words.reason },
      ]}
    >
      {figures.map(({ criterion, points }) => {
        const name = criterionText(criterion, index)
        return (
          <CardRow>
            <CardHeading>{name}</CardHeading>
            <CardCell label={words.computed} isNumber>
              {pointsText(points, { t, index })}
            </CardCell>
            <CardCell label={words.own}>
              {maySign
                ? input(pointsField(criterion), `${name}: ${words.own}`, 20)
                : (typed[pointsField(criterion)] ?? words.none)}
            </CardCell>
            <CardCell label={words.reason}>
              {maySign
                ? input(reasonField(criterion), `${name}: ${words.reason}`, 1000)
                : (typed[reasonField(criterion)] ?? '–')}
            </CardCell>
          </CardRow>
        )
      })}
    </CardTable>
  )
}

/** The button that signs, or why there is none. */
function Signing({
  t,
  period,
  answer,
  maySign,
}: Omit<PartProps, 'index'> & { readonly period: string; readonly maySign: boolean }) {
  const words = t.text.selfScore
  if (!maySign)
    return (
      <p>
        {words.closed}{' '}
        <a class="no-print" href={calendarLinks(period).ask(answer.step)}>
          {words.ask}
        </a>
      </p>
    )
  return (
    <div class="no-print">
      <p>
        {words.confirmHelp} {answer.closesOn !== null && words.openUntil(t.date(answer.closesOn))}
      </p>
      <div class="form-actions">
        <button type="submit">{words.confirm}</button>
      </div>
    </div>
  )
}

import type { AwardDecision } from '../../api/answers.ts'
import { ApiRefusal } from '../../api/refusal.ts'
import { ErrorSummary } from '../../components/error-summary/error-summary.tsx'
import { AreaField, DayField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { decisionSentence } from '../../view-models/awards.ts'
import { dayFields, type TypedForm, typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit } from '../visit.ts'
import { decisionOf, type SentDecision } from './decision-form.ts'
import { NewVersion } from './new-version.tsx'
import { awardsAddress, readBoard, revocationAddress } from './read-awards.ts'

type Award = AwardDecision['awards'][number]

/** The award that the address names. */
const awardIn = ({ awards }: AwardDecision, { query }: Visit): Award => {
  const [form, unit] = [query('hinh-thuc'), query('don-vi')]
  const award = awards.find(one => one.commendation === form && one.unit.id === unit)
  if (award === undefined) throw new ApiRefusal(404, [])
  return award
}

/** What is revoked: the decision, and the award in it. */
export async function readAward(visit: Visit, period: string, decision: string) {
  const frame = await readBoard(visit, period)
  const stored = decisionOf(frame, decision)
  if (stored === null) throw new ApiRefusal(404, [])
  return { frame, stored, award: awardIn(stored, visit) }
}

const filledForm = ({ revision }: AwardDecision, { revocation }: Award): TypedForm => ({
  revision: String(revision),
  ...(revocation && {
    ...{ number: revocation.number, reason: revocation.reason },
    ...dayFields('on', revocation.on),
  }),
})

/** The form that revokes one award, or corrects its revocation. */
export async function revocationPage(
  visit: Visit,
  period: string,
  decision: string,
  sent: SentDecision | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { t } = visit
  const { frame, stored, award } = await readAward(visit, period, decision)
  const words = t.text.awards
  const problems = sent?.problems ?? []
  const typed = sent?.typed ?? filledForm(stored, award)
  const here = awardsAddress(period)
  const field = { t, problems }
  return {
    title: words.revokeTitle,
    section: 'awards',
    period: frame.detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: frame.detail.title, href: `/ky/${period}` },
              { name: words.title, href: here },
            ]}
          />
          <h1>{words.revokeTitle}</h1>
          <p class="lead">
            {words.revokeLead(
              award.unit.name,
              frame.formName(award.commendation),
              decisionSentence(stored, t),
            )}
          </p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <p>{words.revokeHelp}</p>
          <form method="post" action={revocationAddress(period, stored.id, award)} class="form" novalidate>
            <input type="hidden" name="revision" value={typed.revision ?? ''} />
            <TextField
              {...field}
              id="number"
              label={words.revokeNumber}
              hint={words.numberHint}
              value={typed.number}
              longest={100}
            />
            <DayField
              {...field}
              id="on"
              label={words.revokedOn}
              hint={words.dayHint}
              value={typedDay(typed, 'on')}
            />
            <AreaField {...field} id="reason" label={words.reason} value={typed.reason} longest={2000} />
            <div class="form-actions">
              <button type="submit">{words.revokeSubmit}</button>
              <a class="button quiet" href={here}>
                {t.text.intake.cancel}
              </a>
            </div>
          </form>
          <NewVersion t={t} period={period} />
        </div>
      </div>
    ),
  }
}

import { read } from '../../api/read.ts'
import { ErrorSummary, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import { DayField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import type { Translation } from '../../text/translation.ts'
import { typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit, versionQuery } from '../visit.ts'
import { AwardedUnits } from './awarded-units.tsx'
import { decisionOf, filledForm, type SentDecision } from './decision-form.ts'
import { awardsAddress, decisionAddress, readBoard } from './read-awards.ts'

/** The version that a form is about: that of the stored decision, else the one that is asked for. */
export async function readForm(visit: Visit, period: string, decision: string | null, version?: string) {
  const frame = await readBoard(visit, period, version ?? versionQuery(visit).version)
  const stored = decisionOf(frame, decision)
  const isOther = stored !== null && stored.version !== frame.board.version
  return { frame: isOther ? await readBoard(visit, period, String(stored.version)) : frame, stored }
}

/** The form for an award decision; a new one, or a correction. */
export async function decisionFormPage(
  visit: Visit,
  period: string,
  decision: string | null,
  sent: SentDecision | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { api, t } = visit
  const [{ frame, stored }, { units }] = await Promise.all([
    readForm(visit, period, decision, sent?.typed.version || undefined),
    read(api.periods[':period'].units.$get({ param: { period } })),
  ])
  const words = t.text.awards
  const problems = sent?.problems ?? []
  const typed = sent?.typed ?? filledForm(frame, stored)
  const title = stored === null ? words.newTitle : words.correctTitle
  const here = awardsAddress(period)
  const own = stored === null ? here : decisionAddress(period, stored.id)
  const field = { t, problems }
  return {
    title,
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
          <h1>{title}</h1>
          <p class="lead">{words.formHelp}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          {frame.board.version === null ? (
            <p>{words.noFinal}</p>
          ) : (
            <form
              method="post"
              action={stored === null ? `${own}/moi` : `${own}/sua`}
              class="form"
              novalidate
            >
              <p>{words.onVersionSaid(typed.version ?? '')}</p>
              <input type="hidden" name="version" value={typed.version ?? ''} />
              <input type="hidden" name="revision" value={typed.revision ?? ''} />
              <TextField
                {...field}
                id="number"
                label={words.number}
                hint={words.numberHint}
                value={typed.number}
                longest={100}
              />
              <DayField
                {...field}
                id="decidedOn"
                label={words.decidedOn}
                hint={words.dayHint}
                value={typedDay(typed, 'decidedOn')}
              />
              <TextField {...field} id="office" label={words.office} value={typed.office} longest={300} />
              <DayField
                {...field}
                id="awardedOn"
                label={words.awardedOn}
                hint={words.awardedHint}
                value={typedDay(typed, 'awardedOn')}
              />
              <AwardedUnits {...field} frame={frame} typed={typed} stored={stored} units={units} />
              {stored !== null && (
                <TextField
                  {...field}
                  id="reason"
                  label={words.correctReason}
                  hint={words.correctReasonHint}
                  value={typed.reason}
                  longest={2000}
                />
              )}
              <div class="form-actions">
                <button type="submit">{words.submit}</button>
                <a class="button quiet" href={here}>
                  {t.text.intake.cancel}
                </a>
              </div>
            </form>
          )}
          {stored?.awards.length === 0 && <Removal t={t} problems={problems} address={`${own}/go`} />}
        </div>
      </div>
    ),
  }
}

interface RemovalProps {
  readonly t: Translation
  readonly problems: readonly FormProblem[]
  readonly address: string
}

function Removal({ t, problems, address }: RemovalProps) {
  const words = t.text.awards
  return (
    <section class="part" aria-labelledby="removal-title">
      <h2 id="removal-title" class="minor">
        {words.remove}
      </h2>
      <p>{words.removeHelp}</p>
      <form method="post" action={address} class="form" novalidate>
        <TextField
          t={t}
          problems={problems}
          id="removal-reason"
          label={words.reason}
          value=""
          longest={2000}
        />
        <div class="form-actions">
          <button type="submit" class="quiet">
            {words.remove}
          </button>
        </div>
      </form>
    </section>
  )
}

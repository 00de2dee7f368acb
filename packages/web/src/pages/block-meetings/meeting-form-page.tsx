import { ErrorSummary, FieldError } from '../../components/error-summary/error-summary.tsx'
import { AreaField, CheckField, DayField, TextField } from '../../components/form-field/form-field.tsx'
import { Breadcrumb } from '../../components/layout/breadcrumb.tsx'
import { typedDay } from '../typed-form.ts'
import { committeeOnly, type Page, type Visit, versionQuery } from '../visit.ts'
import { filledForm, nominationField, noteField, type SentMeeting } from './meeting-form.ts'
import {
  type MeetingFrame,
  meetingAddress,
  meetingsAddress,
  readMeeting,
  standingText,
} from './read-meetings.ts'

/** The form for the meeting of a block; a first record, or a correction of what is stored. */
export async function meetingFormPage(
  visit: Visit,
  period: string,
  block: string,
  sent: SentMeeting | null = null,
): Promise<Page> {
  committeeOnly(visit)
  const { t } = visit
  const frame = await readMeeting(visit, period, block, sent?.typed.version || versionQuery(visit).version)
  const { detail, found } = frame
  const words = t.text.meetings
  const problems = sent?.problems ?? []
  const typed = sent?.typed ?? filledForm(frame)
  const { label } = found.block
  const title = found.meeting === null ? words.formTitle(label) : words.correctTitle(label)
  const here = meetingAddress(period, block)
  const field = { t, problems }
  return {
    title,
    section: 'meetings',
    period: detail,
    ...(problems.length > 0 && { status: 422 as const, hasErrors: true }),
    body: (
      <div class="page">
        <header class="page-head">
          <Breadcrumb
            t={t}
            crumbs={[
              { name: detail.title, href: `/ky/${period}` },
              { name: words.title, href: meetingsAddress(period) },
              { name: label, href: here },
            ]}
          />
          <h1>{title}</h1>
          <p class="lead">{words.formHelp}</p>
        </header>
        <div class="stack">
          <ErrorSummary t={t} problems={problems} />
          <form method="post" action={`${here}/ghi`} class="form" novalidate>
            <input type="hidden" name="revision" value={typed.revision ?? ''} />
            <input type="hidden" name="version" value={typed.version ?? ''} />
            <DayField
              {...field}
              id="heldOn"
              label={words.heldOn}
              hint={words.heldOnHint}
              value={typedDay(typed, 'heldOn')}
            />
            <TextField {...field} id="place" label={words.place} value={typed.place} longest={300} />
            <TextField
              {...field}
              id="present"
              label={words.present}
              hint={words.presentHint(t.count(found.units.length))}
              value={typed.present}
              isNumber
              longest={6}
            />
            <Opinions visit={visit} frame={frame} problems={problems} typed={typed} />
            <AreaField
              {...field}
              id="conclusion"
              label={words.conclusion}
              value={typed.conclusion}
              longest={10_000}
            />
            {found.meeting !== null && (
              <TextField {...field} id="reason" label={words.reason} value={typed.reason} longest={2000} />
            )}
            <div class="form-actions">
              <button type="submit">{words.submit}</button>
              <a class="button quiet" href={here}>
                {t.text.intake.cancel}
              </a>
            </div>
          </form>
        </div>
      </div>
    ),
  }
}

interface OpinionsProps extends SentMeeting {
  readonly visit: Visit
  readonly frame: MeetingFrame
}

function Opinions({ visit: { t }, frame, problems, typed }: OpinionsProps) {
  const words = t.text.meetings
  const { units, version } = frame.found
  const field = { t, problems }
  return (
    <section class="part" aria-labelledby="opinions">
      <h2 id="opinions" class="minor">
        {words.opinionsTitle}
      </h2>
      <p class="hint">{version === null ? words.unscored : words.looked(String(version))}</p>
      <FieldError t={t} problems={problems} field="opinions" />
      {units.map(one => {
        const { id, name } = one.unit
        const { points, rank } = standingText(frame, one, { t })
        return (
          <fieldset class="award-row">
            <legend>{version === null ? name : words.stands(name, points, rank)}</legend>
            {frame.index.set.commendations.map(form => (
              <CheckField
                {...field}
                id={nominationField(form.id, id)}
                label={frame.formName(form.id)}
                value={typed[nominationField(form.id, id)]}
              />
            ))}
            <TextField
              {...field}
              id={noteField(id)}
              label={words.noteOf(name)}
              value={typed[noteField(id)]}
              longest={2000}
            />
          </fieldset>
        )
      })}
    </section>
  )
}

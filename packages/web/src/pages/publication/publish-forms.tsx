import type { Child } from 'hono/jsx'
import type { PublicationCheck } from '../../api/answers.ts'
import type { FormProblem } from '../../components/error-summary/error-summary.tsx'
import { AreaField, CheckField, DayField, TextField } from '../../components/form-field/form-field.tsx'
import { openPhrases } from '../../components/publication-note/publication-note.tsx'
import type { Translation } from '../../text/translation.ts'
import { type TypedForm, typedDay } from '../typed-form.ts'
import { fieldId, type PublicationStep } from './typed-publication.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly check: PublicationCheck
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The reasons that a step asks for, and the word that confirms it. */
function Confirmation({
  t,
  check,
  problems,
  typed,
  step,
}: Props & { readonly step: 'provisional' | 'final' }) {
  const words = t.text.publish
  const field = (name: string) => {
    const id = fieldId(step, name)
    return { t, problems, id, value: typed[id] }
  }
  const isFinal = step === 'final'
  return (
    <>
      {(isFinal ? check.final.needsReason : check.needsReason) && (
        <AreaField
          {...field('reason')}
          label={isFinal ? words.finalReason : words.reason}
          hint={words.reasonHint}
          longest={2000}
        />
      )}
      {check.needsChangeReason && (
        <AreaField
          {...field('change-reason')}
          label={words.changeReason}
          hint={words.changeReasonHint}
          longest={2000}
        />
      )}
      <TextField
        {...field('word')}
        label={words.wordLabel(isFinal ? words.finalWord : words.word)}
        longest={50}
      />
    </>
  )
}

/** Makes a draft public while review can still be asked. */
export function ProvisionalForm(props: Props) {
  const { t, period, check, problems, typed } = props
  const words = t.text.publish
  const version = String(check.version)
  return (
    <section aria-labelledby="provisional-title">
      <h2 id="provisional-title">{words.provisionalTitle}</h2>
      <p>{words.provisionalHelp}</p>
      <form method="post" action={`/ky/${period}/cong-bo/${version}`} class="form" novalidate>
        <DayField
          {...{ t, problems }}
          id="until"
          label={words.until}
          hint={words.untilHint}
          value={typedDay(typed, 'until')}
        />
        <CheckField {...{ t, problems }} id="by-public" label={words.byPublic} value={typed['by-public']} />
        <Confirmation {...props} step="provisional" />
        <Actions t={t} period={period}>
          <button type="submit">{words.submit(version)}</button>
        </Actions>
      </form>
    </section>
  )
}

/** Makes a version final, or says what is to be settled first. */
export function FinalForm(props: Props) {
  const { t, period, check } = props
  const words = t.text.publish
  const version = String(check.version)
  const { blockedBy } = check.final
  return (
    <section aria-labelledby="final-title">
      <h2 id="final-title">{words.finalTitle}</h2>
      <p>{words.finalHelp}</p>
      {blockedBy.length > 0 ? (
        <p>
          <strong>{words.finalBlocked}</strong>{' '}
          {openPhrases(t, { ...check.open, holds: 0 }, blockedBy.includes('review')).join('; ')}.{' '}
          <a href="#open-title">{words.seeOpen}</a>
        </p>
      ) : (
        <form method="post" action={`/ky/${period}/cong-bo/${version}/chinh-thuc`} class="form" novalidate>
          <Confirmation {...props} step="final" />
          <Actions t={t} period={period}>
            <button type="submit">{words.finalSubmit(version)}</button>
          </Actions>
        </form>
      )}
    </section>
  )
}

/** Moves the last day on which review may be asked. */
export function MoveReviewForm({ t, period, check, problems, typed }: Props) {
  const words = t.text.publish
  const step: PublicationStep = 'move'
  const [until, reason] = [fieldId(step, 'until'), fieldId(step, 'reason')]
  return (
    <details open={problems.some(({ field }) => field?.startsWith('move-'))}>
      <summary>{words.moveTitle}</summary>
      <form method="post" action={`/ky/${period}/cong-bo/${check.version}/han`} class="form" novalidate>
        <DayField
          {...{ t, problems }}
          id={until}
          label={words.until}
          hint={words.untilHint}
          value={typedDay(typed, until)}
        />
        <AreaField
          {...{ t, problems }}
          id={reason}
          label={words.moveReason}
          value={typed[reason]}
          longest={2000}
        />
        <div class="form-actions">
          <button type="submit" class="quiet">
            {words.moveSubmit}
          </button>
        </div>
      </form>
    </details>
  )
}

const Actions = ({ t, period, children }: Pick<Props, 't' | 'period'> & { readonly children: Child }) => (
  <div class="form-actions">
    {children}
    <a class="button quiet" href={`/ky/${period}/nhap`}>
      {t.text.intake.cancel}
    </a>
  </div>
)

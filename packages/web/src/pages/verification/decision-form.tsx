import type { VerificationQueue } from '../../api/answers.ts'
import { ErrorSummary, FieldError, type FormProblem } from '../../components/error-summary/error-summary.tsx'
import type { Translation } from '../../text/translation.ts'
import type { TypedForm } from '../typed-form.ts'
import { placeFields, type QueuePlace, queueAddress } from './queue-address.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly place: QueuePlace
  readonly item: VerificationQueue['items'][number]
  readonly problems: readonly FormProblem[]
  readonly typed: TypedForm
}

/** The three decisions, each one tap; two of them with a reason. */
export function DecisionForm({ t, period, place, item: { activity }, problems, typed }: Props) {
  const words = t.text.verification
  const kept = placeFields({ ...place, after: undefined, from: undefined })
  return (
    <form method="post" action={`/ky/${period}/tham-dinh`} class="decision" data-decision>
      <h2 class="sr-only">{words.decision}</h2>
      <ErrorSummary t={t} problems={problems} />
      <p class="notice notice-bad" role="alert" hidden data-offline>
        {words.offline}
      </p>
      <input type="hidden" name="activity" value={activity.id} />
      <input type="hidden" name="revision" value={String(activity.revision)} />
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="decision-actions">
        <button type="submit" name="status" value="verified">
          {words.verify}
        </button>
        <a
          class="button quiet"
          href={queueAddress(period, { ...place, from: undefined, after: activity.id })}
          data-later
        >
          {words.later}
        </a>
      </div>
      <fieldset class="form-row">
        <legend>{words.reason}</legend>
        <FieldError t={t} problems={problems} field="reason" />
        {words.reasons.map((reason, i) => (
          <label class="check">
            <input
              type="radio"
              name="common"
              value={reason}
              id={i === 0 ? 'common' : undefined}
              checked={typed.common === reason}
            />{' '}
            {reason}
          </label>
        ))}
        <label for="reason" class="soft">
          {words.otherReason}
        </label>
        <input id="reason" name="reason" value={typed.reason ?? ''} maxlength={1000} autocomplete="off" />
      </fieldset>
      <div class="decision-actions">
        <button type="submit" name="status" value="returned" class="button quiet">
          {words.return}
        </button>
        <button type="submit" name="status" value="rejected" class="button quiet">
          {words.reject}
        </button>
      </div>
      <p class="hint keys-hint">{words.keys}</p>
    </form>
  )
}

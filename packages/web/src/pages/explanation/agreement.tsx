import { Notice } from '../../components/message/message.tsx'
import { actorName } from '../../view-models/actor.ts'
import type { UnitPart } from './explain-form.tsx'

/** The signature of the unit under its verified figures: given, to be given, or why it cannot be yet. */
export function Agreement({ t, answer, here, mayAgree }: UnitPart & { readonly mayAgree: boolean }) {
  const words = t.text.explanation
  const { agreed, year, digest } = answer
  return (
    <section aria-labelledby="agree-title">
      <h2 id="agree-title">{words.agreeTitle}</h2>
      {agreed !== null && (
        <p>{words.agreed(t.date(agreed.on), agreed.by === null ? '–' : actorName(agreed.by, t))}</p>
      )}
      {agreed?.isCurrent === false && (
        <Notice kind="bad">
          <p>{words.agreedBefore}</p>
        </Notice>
      )}
      {year !== 'verified' && year !== 'agreed' && <p>{words.notYet[year]}</p>}
      {year === 'verified' && mayAgree && (
        <form method="post" action={here} class="no-print">
          <input type="hidden" name="act" value="agree" />
          <input type="hidden" name="digest" value={digest} />
          <p>{words.agreeHelp}</p>
          <div class="form-actions">
            <button type="submit">{words.agree}</button>
          </div>
        </form>
      )}
    </section>
  )
}

import type { CriteriaIndex } from '@thidua/api/sheet'
import type { ExplanationAnswer } from '../../api/answers.ts'
import { AreaField } from '../../components/form-field/form-field.tsx'
import type { Translation } from '../../text/translation.ts'
import type { Filled } from '../calendar/form-frame.tsx'
import { criterionText, pointsText } from '../self-score/unit-page.tsx'
import { ownFigure } from './difference-table.tsx'
import { explanationFields } from './explanation-links.ts'

/** What every form of the page of a unit is made of. */
export interface UnitPart extends Filled {
  readonly t: Translation
  readonly index: CriteriaIndex
  readonly answer: ExplanationAnswer
  readonly here: string
}

/** A field for each difference that is not settled; folded away for the secretary, who writes for others. */
export function ExplainForm({ isOwn, ...part }: UnitPart & { readonly isOwn: boolean }) {
  const { t, index, answer, here, typed, problems } = part
  const words = t.text.explanation
  const open = answer.differences.filter(({ state }) => state !== 'settled')
  if (open.length === 0) return null
  const form = (
    <form method="post" action={here} class="form" novalidate>
      <input type="hidden" name="act" value="explain" />
      <input type="hidden" name="digest" value={answer.digest} />
      {open.map(difference => {
        const { criterion, verified, state, explanation } = difference
        const { text } = explanationFields(criterion)
        const isSent = state === 'explained'
        return (
          <AreaField
            {...{ t, problems, id: text, longest: 2000 }}
            label={criterionText(criterion, index)}
            hint={words.explainHint(ownFigure(difference, part), pointsText(verified, part))}
            value={typed[text] ?? (isSent ? explanation?.text : undefined)}
          />
        )
      })}
      <div class="form-actions">
        <button type="submit">{words.explain}</button>
      </div>
    </form>
  )
  if (!isOwn)
    return (
      <details class="part no-print" open={problems.length > 0 && typed.act === 'explain'}>
        <summary>{words.explainFor}</summary>
        {form}
      </details>
    )
  return (
    <section class="no-print" aria-labelledby="explain-title">
      <h2 id="explain-title">{words.explainTitle}</h2>
      {form}
    </section>
  )
}

import { AreaField, ChoiceField } from '../../components/form-field/form-field.tsx'
import { criterionText } from '../self-score/unit-page.tsx'
import type { Difference } from './difference-table.tsx'
import type { UnitPart } from './explain-form.tsx'
import { explanationFields } from './explanation-links.ts'

type Explanation = NonNullable<Difference['explanation']>

/** A form for each explanation; what is settled is folded away, and can be settled anew. */
export function SettleForms({ answer: { differences }, ...rest }: UnitPart) {
  const { t, index, problems } = rest
  const words = t.text.explanation
  const explained = differences.flatMap(({ criterion, explanation }) =>
    explanation === null ? [] : [{ criterion, explanation }],
  )
  if (explained.length === 0) return null
  return (
    <section class="no-print" aria-labelledby="settle-title">
      <h2 id="settle-title">{words.settleTitle}</h2>
      <p class="soft">{words.settleHelp}</p>
      {explained.map(({ criterion, explanation }) => {
        const form = <SettleForm {...{ ...rest, criterion, explanation }} />
        const own: readonly string[] = Object.values(explanationFields(criterion))
        const isWrong = problems.some(({ field }) => field !== null && own.includes(field))
        if (explanation.outcome === null) return form
        return (
          <details class="part" open={isWrong}>
            <summary>{words.settleAgain(criterionText(criterion, index))}</summary>
            {form}
          </details>
        )
      })}
    </section>
  )
}

interface SettleProps extends Omit<UnitPart, 'answer'> {
  readonly criterion: string
  readonly explanation: Explanation
}

function SettleForm({ t, index, here, typed, problems, criterion, explanation }: SettleProps) {
  const words = t.text.explanation
  const fields = explanationFields(criterion)
  const name = criterionText(criterion, index)
  return (
    <form method="post" action={here} class="form" novalidate>
      <input type="hidden" name="act" value="settle" />
      <input type="hidden" name="criterion" value={criterion} />
      <input type="hidden" name={fields.read} value={String(explanation.revision)} />
      <ChoiceField
        {...{ t, problems, id: fields.outcome }}
        label={words.outcomeOf(name)}
        hint={words.explained(t.date(explanation.explainedOn), explanation.text)}
        value={typed[fields.outcome] ?? explanation.outcome ?? undefined}
        choices={(['kept', 'changed'] as const).map(value => ({ value, name: words.outcomes[value] }))}
      />
      <AreaField
        {...{ t, problems, id: fields.answer, longest: 2000 }}
        label={words.answer}
        value={typed[fields.answer] ?? explanation.answer ?? undefined}
      />
      <div class="form-actions">
        <button type="submit">
          {words.settle}
          <span class="sr-only">: {name}</span>
        </button>
      </div>
    </form>
  )
}

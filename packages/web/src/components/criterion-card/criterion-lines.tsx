import type { Translation } from '../../text/translation.ts'
import type { CriterionSheet } from '../../view-models/criterion-sheet.ts'

/** How the points of a criterion came to be, line by line. */
export function CriterionLines({ t, sheet }: { readonly t: Translation; readonly sheet: CriterionSheet }) {
  const words = t.text.score
  const notes = [...sheet.steps, ...sheet.limits, ...sheet.rulings]
  return (
    <>
      <ul class="lines" aria-label={`${words.lines}: ${sheet.code}`}>
        {sheet.lines
          .filter(line => line.state !== 'not-applicable')
          .map(line => (
            <li class={`line line-${line.column}`}>
              <div>
                <span class="line-label">{line.label}</span>
                <span class="line-calculation">{line.calculation}</span>
              </div>
              <span class="line-points">
                {line.column !== 'standard' && <span class="sr-only">{line.columnName}: </span>}
                {line.points ?? '–'}
              </span>
            </li>
          ))}
      </ul>
      {notes.length > 0 && <p class="notes">{notes.join('; ')}.</p>}
    </>
  )
}

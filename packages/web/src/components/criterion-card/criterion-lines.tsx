import type { CriterionSheet, LineView } from '@thidua/api/sheet'
import { capitalised } from '@thidua/api/words'
import type { Translation } from '../../text/translation.ts'

/** How the points of a criterion came to be: line by line, then what was done to their sum. */
export function CriterionLines({ t, sheet }: { readonly t: Translation; readonly sheet: CriterionSheet }) {
  const notes = [...sheet.steps, ...sheet.limits]
  return (
    <>
      <ul class="lines" aria-label={`${t.text.score.lines}: ${sheet.code}`}>
        {sheet.lines.map(line => (
          <Line line={line} />
        ))}
      </ul>
      {notes.length > 0 && <p class="notes">{capitalised(notes.join('; '))}.</p>}
      {sheet.rulings.map(ruling => (
        <p class="ruling">{ruling}</p>
      ))}
    </>
  )
}

function Line({ line }: { readonly line: LineView }) {
  const tone = line.points === null || line.points === '0' ? 'none' : line.column
  return (
    <li class="line">
      <div>
        <span class="line-label">{line.label}</span>
        <span class="line-calculation">{line.calculation}</span>
      </div>
      <span class={`line-points ${tone}`}>
        {line.column !== 'standard' && <span class="sr-only">{line.columnName}: </span>}
        {line.points ?? '–'}
      </span>
    </li>
  )
}

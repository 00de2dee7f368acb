import type { ImportAnswer } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  readonly status: ImportAnswer['status']
  readonly isErasing: boolean
}

/** How the rows of files are to be taken in: the same fields before a file is sent and beside its preview. */
export function ImportSettings({ t, status, isErasing }: Props) {
  const words = t.text.intake
  const choices = ['submitted', 'verified'] as const
  return (
    <>
      <div class="form-row">
        <label for="status">{words.status}</label>
        <span class="hint" id="status-hint">
          {words.statusHint}
        </span>
        <select id="status" name="status" aria-describedby="status-hint">
          {choices.map(choice => (
            <option value={choice} selected={choice === status}>
              {words.statuses[choice]}
            </option>
          ))}
        </select>
      </div>
      <div class="form-row">
        <label class="check">
          <input
            type="checkbox"
            name="emptyCells"
            value="erase"
            checked={isErasing}
            aria-describedby="empty-hint"
          />{' '}
          {t.text.importReport.emptyCells}
        </label>
        <span class="hint" id="empty-hint">
          {t.text.importReport.emptyCellsHint}
        </span>
      </div>
    </>
  )
}

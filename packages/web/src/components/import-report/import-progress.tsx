import type { ImportAnswer } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  readonly answer: ImportAnswer
  readonly progress: string
  /** Address of this page, to look again without scripts. */
  readonly address: string
}

/** How far the reading has come. The script keeps it fresh; without it there is a link. */
export function ImportProgress({ t, answer, progress, address }: Props) {
  const { done, total } = answer.progress
  return (
    <div data-import={answer.id}>
      <p id="progress-text" role="status">
        {progress}
      </p>
      <progress max={total ?? 1} value={total === null ? 0 : done} aria-labelledby="progress-text" />
      <p>
        <a href={address}>{t.text.intake.refresh}</a>
      </p>
    </div>
  )
}

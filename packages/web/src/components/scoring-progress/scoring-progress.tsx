import type { ScoringRun } from '../../api/answers.ts'
import type { Translation } from '../../text/translation.ts'

interface Props {
  readonly t: Translation
  readonly period: string
  readonly run: ScoringRun
}

/** Where to look again, and to be led to the result once there is one. */
const scoringAddress = (period: string, { startedAt }: ScoringRun): string =>
  `/ky/${period}/cham-diem?${new URLSearchParams({ tu: startedAt })}`

/** How far a scoring has come. The script keeps it fresh; without it there is a link. */
export function ScoringProgress({ t, period, run }: Props) {
  const { done, total } = run.progress
  const words = t.text.scoring
  const here = scoringAddress(period, run)
  return (
    <div data-scoring={`/api/v1/periods/${period}/scoring`} data-next={here}>
      <p id="progress-text" role="status">
        {words.stages[run.stage]}
      </p>
      <progress max={total ?? 1} value={total === null ? 0 : done} aria-labelledby="progress-text" />
      <p class="rules">{words.startedAt(t.time(run.startedAt))}</p>
      <p>
        <a href={here}>{words.lookAgain}</a>
      </p>
    </div>
  )
}

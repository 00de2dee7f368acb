import type { PeriodSummary } from '../api/answers.ts'
import { isSecretary } from '../view-models/reader.ts'
import type { Visit } from './visit.ts'

interface Props {
  readonly visit: Visit
  readonly period: string
  readonly periods: readonly PeriodSummary[]
}

/** The way to every other period, and for the committee to the next one. */
export function OtherPeriods({ visit: { t, roles }, period, periods }: Props) {
  const others = periods.filter(other => other.id !== period)
  if (others.length === 0 && !isSecretary(roles)) return null
  const words = t.text.year
  return (
    <section aria-labelledby="periods-title">
      <h2 id="periods-title">{words.otherPeriods}</h2>
      <ul class="plain-links">
        {others.map(other => (
          <li>
            <a href={`/ky/${other.id}`}>{other.title}</a>
          </li>
        ))}
        {isSecretary(roles) && (
          <li>
            <a href="/ky-moi">{words.nextPeriod}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

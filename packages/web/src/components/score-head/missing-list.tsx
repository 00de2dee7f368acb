import type { MissingView } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'

/** What a unit still has to hand in before it can have a total. */
export function MissingList({
  t,
  missing,
}: {
  readonly t: Translation
  readonly missing: readonly MissingView[]
}) {
  const words = t.text.score
  if (missing.length === 0) return null
  return (
    <section class="unresolved" aria-labelledby="missing-title">
      <h2 id="missing-title">{words.unresolvedTitle}</h2>
      <p>{words.unresolvedHelp}</p>
      <ul>
        {missing.map(entry => (
          <li>
            <strong>{entry.name}</strong>, {entry.criterion}
            {entry.due !== null && `, ${entry.due}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

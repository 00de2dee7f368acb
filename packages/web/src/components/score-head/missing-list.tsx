import type { MissingView } from '@thidua/api/sheet'
import type { Translation } from '../../text/translation.ts'
import { missingGroups } from '../../view-models/missing-facts.ts'
import { MissingFacts } from '../missing-facts/missing-facts.tsx'

/** What a unit still has to hand in before it can have a total. */
export function MissingList({
  t,
  columns,
  missing,
}: {
  readonly t: Translation
  /** Address of the page that describes the columns of every file. */
  readonly columns: string
  readonly missing: readonly MissingView[]
}) {
  const words = t.text.score
  if (missing.length === 0) return null
  return (
    <section class="unresolved" aria-labelledby="missing-title">
      <h2 id="missing-title">{words.unresolvedTitle}</h2>
      <p>{words.unresolvedHelp}</p>
      <MissingFacts t={t} columns={columns} groups={missingGroups([missing])} isOfOneUnit />
    </section>
  )
}

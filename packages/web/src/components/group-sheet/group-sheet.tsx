import type { Child } from 'hono/jsx'
import type { GroupSheet as Sheet } from '../../view-models/unit-score.ts'

/** A group of a score sheet with its criteria; a group inside a group is one heading lower. */
export function GroupSheet({ group, children }: { readonly group: Sheet; readonly children?: Child }) {
  const Heading = group.depth === 0 ? 'h2' : 'h3'
  return (
    <section class="group-sheet" id={`nhom-${group.code}`} aria-labelledby={`${group.code}-group`}>
      <header class="group-head">
        <Heading id={`${group.code}-group`}>
          <span class="code">{group.code}</span> {group.name}
        </Heading>
        <p class="group-points">{group.points}</p>
      </header>
      {group.note !== null && <p class="group-note">{group.note}</p>}
      {children}
    </section>
  )
}

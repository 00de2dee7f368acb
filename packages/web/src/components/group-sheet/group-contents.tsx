import type { Translation } from '../../text/translation.ts'
import type { GroupSheet } from '../../view-models/unit-score.ts'
import { Bar } from '../bar/bar.tsx'

interface Props {
  readonly t: Translation
  readonly groups: readonly GroupSheet[]
}

/** The groups at a glance, each linked to its part of the sheet. */
export function GroupContents({ t, groups }: Props) {
  return (
    <nav class="contents" aria-label={t.text.score.contents}>
      <ul>
        {groups.map(group => (
          <li>
            <a href={`#nhom-${group.code}`}>
              <span class="contents-name">
                <span class="code">{group.code}</span> {group.name}
              </span>
              <span class="contents-points">{group.points}</span>
              <Bar length={group.length} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

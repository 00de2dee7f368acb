import { nextDay } from '../../calendar/day.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import type { LintIssue } from './rule.ts'

interface Version {
  readonly set: CriteriaSet
  readonly index: number
}

const finding = (
  code: string,
  severity: LintIssue['severity'],
  remedy: string,
  { index }: Version,
  key: readonly string[],
  params: Readonly<Record<string, string>>,
): LintIssue => ({ code, severity, remedy, path: [index, ...key], params })

/** Two versions of one set that follow each other in time. */
const betweenVersions = (earlier: Version, later: Version): readonly LintIssue[] => {
  const { from, by } = later.set.effective
  const { to } = earlier.set.effective
  const params = { id: later.set.id, earlier: earlier.set.version, later: later.set.version, from }
  const basis =
    by === earlier.set.effective.by
      ? []
      : [
          finding(
            'versions-apply-differently',
            'warning',
            'make-versions-agree',
            later,
            ['effective', 'by'],
            params,
          ),
        ]
  if (earlier.set.version === later.set.version)
    return [finding('version-repeats', 'error', 'give-each-version-its-day', later, ['version'], params)]
  // An earlier version without an end ends where the next one begins: it was published before anybody knew.
  if (to === undefined) return basis
  const days = { ...params, to }
  if (to >= from)
    return [
      ...basis,
      finding('versions-overlap', 'error', 'move-dates-apart', later, ['effective', 'from'], days),
    ]
  return nextDay(to) < from
    ? [
        ...basis,
        finding('versions-leave-gap', 'warning', 'close-the-gap', later, ['effective', 'from'], days),
      ]
    : basis
}

/**
 * Looks at the versions of criteria sets together: days on which two versions of one set apply, or none.
 * Sets of different ids have nothing to do with each other. Paths start with the index of the set.
 *
 * Example: versions to 2024-08-31 and from 2024-08-01 give
 * `[{ code: 'versions-overlap', path: [1, 'effective', 'from'], remedy: 'move-dates-apart', … }]`.
 */
export const lintVersions = (sets: readonly CriteriaSet[]): readonly LintIssue[] => {
  const versions = sets
    .map((set, index): Version => ({ set, index }))
    .sort((a, b) => {
      const [x, y] = [a.set.effective.from, b.set.effective.from]
      return x < y ? -1 : x > y ? 1 : a.index - b.index
    })
  const ids = [...new Set(sets.map(({ id }) => id))]
  return ids.flatMap(id => {
    const own = versions.filter(({ set }) => set.id === id)
    return own.slice(1).flatMap((later, i) => betweenVersions(own[i] as Version, later))
  })
}

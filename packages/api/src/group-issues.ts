import { grouped, type Issue } from '@thidua/scoring/issues'

/** Issues that are one thing to mend: they differ by the record alone in which they stand. */
export interface IssueGroup {
  readonly issue: Issue
  readonly count: number
  /** The first of them. */
  readonly places: readonly Issue['path'][]
}

const placesOfGroup = 5

const sameIssue = ({ code, path, params }: Issue): string =>
  JSON.stringify([code, path.map(key => (typeof key === 'number' ? 0 : key)), params])

/** Equal issues of several records together, in the order in which the first of each comes. */
export const groupIssues = (issues: readonly Issue[]): readonly IssueGroup[] =>
  [...grouped(issues, sameIssue).values()].map(group => ({
    issue: group[0] as Issue,
    count: group.length,
    places: group.slice(0, placesOfGroup).map(({ path }) => path),
  }))

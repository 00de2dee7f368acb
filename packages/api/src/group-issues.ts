import { grouped, type Issue, issue } from '@thidua/scoring/issues'

/** Issues that are one thing to mend: they differ by the record alone in which they stand. */
export interface IssueGroup {
  readonly issue: Issue
  readonly count: number
  /** The first of them. */
  readonly places: readonly Issue['path'][]
}

/** An issue that stands for a whole group, so that one process can tell another of many. */
export type CountedIssue = Issue & Partial<Pick<IssueGroup, 'count' | 'places'>>

const placesOfGroup = 5

/** Groups that one answer tells of; what is left is said with its number. */
const mostGroups = 100

const sameIssue = ({ code, path, params }: Issue): string =>
  JSON.stringify([code, path.map(key => (typeof key === 'number' ? 0 : key)), params])

const countOf = (issues: readonly CountedIssue[]): number =>
  issues.reduce((total, { count = 1 }) => total + count, 0)

/** Equal issues of several records together, in the order in which the first of each comes. */
export const groupIssues = (issues: readonly CountedIssue[]): readonly IssueGroup[] =>
  [...grouped(issues, sameIssue).values()].map(group => ({
    issue: group[0] as Issue,
    count: countOf(group),
    places: group
      .slice(0, placesOfGroup)
      .flatMap(({ path, places = [path] }) => places)
      .slice(0, placesOfGroup),
  }))

/** As many as one answer can tell: the first groups, each as one issue, and the number of those that are left out. */
export const boundIssues = (issues: readonly CountedIssue[]): readonly CountedIssue[] => {
  const all = groupIssues(issues).map(({ issue: first, count, places }) => ({ ...first, count, places }))
  // One more would take the place of the sentence that says how many are left.
  if (all.length <= mostGroups + 1) return all
  const left = countOf(all.slice(mostGroups))
  const { severity } = all[mostGroups] as Issue
  return [...all.slice(0, mostGroups), { ...issue('more-issues', [], { count: String(left) }), severity }]
}

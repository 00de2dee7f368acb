import { finding } from './finding.ts'
import type { LinePlace } from './lint-context.ts'
import type { LintRule } from './rule.ts'

const keyOf = ({ criterion, column, line }: LinePlace): string =>
  [criterion.id, column, line.exclusive].join('\u0000')

/** Lines that exclude each other do so inside one column of one criterion; alone a line excludes nothing. */
export const alternativeRules: readonly LintRule[] = [
  {
    code: 'exclusive-alone',
    severity: 'warning',
    remedy: 'name-the-other-line-or-remove',
    check: ({ lines }) => {
      const marked = lines.filter(({ line }) => line.exclusive !== undefined)
      return marked.flatMap(place => {
        const name = place.line.exclusive as string
        const isAlone = marked.filter(({ line }) => line.exclusive === name).length === 1
        return isAlone ? [finding([...place.path, 'exclusive'], { name })] : []
      })
    },
  },
  {
    code: 'exclusive-apart',
    severity: 'warning',
    remedy: 'put-alternatives-in-one-column',
    check: ({ lines }) => {
      const marked = lines.filter(({ line }) => line.exclusive !== undefined)
      return marked.flatMap(place => {
        const name = place.line.exclusive as string
        const others = marked.filter(({ line }) => line.exclusive === name)
        const near = others.filter(other => keyOf(other) === keyOf(place))
        return near.length === 1 && others.length > 1
          ? [finding([...place.path, 'exclusive'], { name, column: place.column })]
          : []
      })
    },
  },
]

/** Keys that have separated nobody the first time cannot do so the second time. */
export const tieBreakRules: readonly LintRule[] = [
  {
    code: 'tie-break-repeats',
    severity: 'warning',
    remedy: 'remove-repeated-key',
    check: ({ set }) => {
      const keys = set.policies.ranking.tieBreak.map(key => JSON.stringify({ ...key, better: undefined }))
      return keys.flatMap((key, i) =>
        keys.indexOf(key) < i ? [finding(['policies', 'ranking', 'tieBreak', i])] : [],
      )
    },
  },
]

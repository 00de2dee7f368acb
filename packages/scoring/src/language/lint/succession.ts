import { finding } from './finding.ts'
import type { LintRule } from './rule.ts'
import { readNames } from './unread.ts'

/** What is read of a unit and would be missing after a merger, because nobody says how two declarations become one. */
export const successionRules: readonly LintRule[] = [
  {
    code: 'succession-without-combination',
    severity: 'warning',
    remedy: 'say-how-they-combine',
    check: ({ set }) => {
      const { succession } = set.policies
      if (!succession) return []
      const read = readNames(set)
      return Object.keys(set.declarations)
        .filter(name => read.has(name) && !Object.hasOwn(succession.declarations, name))
        .map(name => finding(['policies', 'succession', 'declarations'], { name }))
    },
  },
]

import { isNegative, isZero, zero } from '../../numbers/exact.ts'
import { print } from '../../numbers/text.ts'
import { curveRange } from './curve-range.ts'
import { finding } from './finding.ts'
import { exactly } from './range.ts'
import type { LintRule } from './rule.ts'

/** What silence comes to. */
export const missingRules: readonly LintRule[] = [
  {
    code: 'known-share-without-excluded',
    severity: 'warning',
    remedy: 'leave-out-what-is-missing',
    check: ({ set: { policies }, lines }) =>
      policies.knownAtLeast !== undefined &&
      policies.missing !== 'excluded' &&
      lines.every(({ line }) => line.missing !== 'excluded')
        ? [finding(['policies', 'knownAtLeast'], { share: policies.knownAtLeast })]
        : [],
  },
  {
    code: 'silence-takes-nothing',
    severity: 'warning',
    remedy: 'let-silence-be-a-value',
    check: ({ set, lines }) =>
      lines.flatMap(({ line, column, path }) => {
        if (column !== 'deduction' || (line.missing ?? set.policies.missing) !== 'zero') return []
        const { most } = curveRange(set, line.points, exactly(zero, true))
        return most && !isZero(most) && !isNegative(most)
          ? [finding([...path, 'points'], { points: print(most) })]
          : []
      }),
  },
]

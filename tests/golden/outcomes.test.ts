import { scorePeriod } from '@thidua/scoring'
import { describe, expect, test } from 'vitest'
import { caseDefaults, compileFragment, goldenFiles, goldenFolder } from '../support/golden-cases.ts'
import { overlay } from '../support/overlay.ts'
import { answersTo, inputOf, membersOf } from '../support/worked-example.ts'

/** What stands beside the points: quotas of ratings, deadlines, streaks, successors. Computed by hand. */
const files = goldenFiles(goldenFolder('outcomes'), name => name.endsWith('.yaml'))

describe.each(files)('$kind: $real', ({ set, cases }) => {
  test.each(cases.map((example, i) => ({ title: example.title ?? `case ${i + 1}`, example })))(
    '$title',
    ({ example }) => {
      const compiled = compileFragment(example.set ? overlay(set, example.set) : set)
      const result = scorePeriod(compiled, inputOf(example, caseDefaults), example.basis ?? 'final')
      const members = membersOf(example)
      const expected = members.map(member => member.expected ?? {})
      expect(members.map((_, i) => answersTo(expected[i] ?? {}, result, i))).toEqual(expected)
    },
  )
})

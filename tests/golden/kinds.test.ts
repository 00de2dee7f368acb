import { scorePeriod } from '@thidua/scoring'
import { describe, expect, test } from 'vitest'
import { caseDefaults, compileFragment, goldenFiles, goldenFolder } from '../support/golden-cases.ts'
import { answersTo, inputOf, membersOf } from '../support/worked-example.ts'

/** One kind of rule of real tables: its figures as criteria data, and cases computed by hand. */
const kinds = goldenFiles(goldenFolder('kinds'), name => /^K\d\d-.*\.yaml$/.test(name))
/** Words that came with a later format than the first. */
const words = goldenFiles(goldenFolder('kinds'), name => /^W\d\d-.*\.yaml$/.test(name))

test('each of the twenty-four kinds has its file', () => {
  expect(kinds.map(({ kind }) => kind)).toEqual(Array.from({ length: 24 }, (_, i) => `K${i + 1}`))
})

test('each word of a later format that has cases is counted', () => {
  expect(words.map(({ kind }) => kind)).toEqual(words.map((_, i) => `W${i + 1}`))
  expect(words.length).toBeGreaterThan(0)
})

describe.each([...kinds, ...words])('$kind: $real', ({ set, cases }) => {
  const compiled = compileFragment(set)
  test.each(cases.map((example, i) => ({ title: example.title ?? `case ${i + 1}`, example })))(
    '$title',
    ({ example }) => {
      const result = scorePeriod(compiled, inputOf(example, caseDefaults), example.basis ?? 'final')
      const expected = membersOf(example).map(member => member.expected ?? {})
      expect(expected.map((asked, i) => answersTo(asked, result, i))).toEqual(expected)
    },
  )
})

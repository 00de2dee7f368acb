import { readdirSync, readFileSync } from 'node:fs'
import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { lintCriteriaSet, parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { overlay, type Tree } from '../support/overlay.ts'
import { answersTo, inputOf, membersOf, type WorkedExample } from '../support/worked-example.ts'

/** A whole table written from `docs/criteria-format.md` alone, with results that are published or computed by hand. */
interface TableFile {
  readonly table: string
  readonly source: string
  readonly set: Tree
  readonly cases: readonly WorkedExample[]
}

const folder = new URL('cases/tables/', import.meta.url)
const read = (name: string) => parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'failsafe' })
const frame: Tree = read('frame.yaml')
const files = readdirSync(folder)
  .filter(name => /^\d\d-.*\.yaml$/.test(name))
  .sort()
  .map(name => ({ name, ...(read(name) as TableFile) }))

const defaults = { period: { from: '2024-01-01', to: '2024-12-31' }, unit: { id: 'U1', kind: '' } }

describe.each(files)('$table ($source)', ({ set, cases }) => {
  const parsed = parseCriteriaSet(overlay(frame, set))
  test('is read without a remark, also of the linter', () => {
    expect(parsed.ok ? parsed.warnings : parsed.issues).toEqual([])
    expect(parsed.ok && lintCriteriaSet(parsed.value)).toEqual([])
  })
  test.each(cases.map((example, i) => ({ title: example.title ?? `case ${i + 1}`, example })))(
    '$title',
    ({ example }) => {
      if (!parsed.ok) throw new Error('the set is not read')
      const result = scorePeriod(
        compileCriteria(parsed.value),
        inputOf(example, defaults),
        example.basis ?? 'final',
      )
      const expected = membersOf(example).map(member => member.expected ?? {})
      expect(expected.map((asked, i) => answersTo(asked, result, i))).toEqual(expected)
    },
  )
})

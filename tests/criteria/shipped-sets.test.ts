import { scorePeriod } from '@thidua/scoring'
import { lintCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, it } from 'vitest'
import { shippedSets } from '../support/criteria-sets.ts'
import { schoolYear } from '../support/letter-set.ts'
import { inputOf } from '../support/worked-example.ts'

const defaults = { period: schoolYear, unit: { id: '', kind: '' } }

describe.each(shippedSets)('criteria/$name', ({ name, set, warnings, compiled, source, examples }) => {
  it('stands where its id and version say', () => expect(`${set.id}/${set.version}`).toBe(name))

  it('is read without a warning', () => expect(warnings).toEqual([]))

  it('leaves nothing to the linter', () => expect(lintCriteriaSet(set)).toEqual([]))

  it('says that figures are made up, in the file and in its source', () => {
    expect(set.illustrative?.vi).toMatch(/minh hoạ/)
    expect(set.illustrative?.en).toMatch(/illustrative/i)
    expect(source).toMatch(/minh hoạ/)
    for (const { example } of examples) expect(example.title).toBeTruthy()
  })

  it('shows every line at work in an example', () => {
    const working = new Set(
      examples.flatMap(({ example }) =>
        scorePeriod(compiled, inputOf(example, defaults), example.basis ?? 'final').scores.flatMap(
          ({ criteria }) =>
            criteria.flatMap(({ lines }) =>
              lines.flatMap(({ line, points }) => (points === '0' ? [] : [line])),
            ),
        ),
      ),
    )
    const lines = compiled.table.criteria.flatMap(({ criterion }) => criterion.lines.map(({ id }) => id))
    expect(lines.filter(id => !working.has(id))).toEqual([])
  })
})

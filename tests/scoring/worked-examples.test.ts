import { readdirSync, readFileSync } from 'node:fs'
import { scorePeriod } from '@thidua/scoring'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { letter, letterFolder, schoolYear } from '../support/letter-set.ts'
import { answersTo, inputOf, membersOf, type WorkedExample } from '../support/worked-example.ts'

const folder = new URL('examples/', letterFolder)
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'))
const defaults = { period: schoolYear, unit: { id: '', kind: '' } }

describe('examples computed by hand before the engine ran', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(6))

  it.each(files)('%s', name => {
    const example: WorkedExample = parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'failsafe' })
    const result = scorePeriod(letter, inputOf(example, defaults), example.basis ?? 'final')
    const expected = membersOf(example).map(({ expected = {} }) => expected)
    expect(expected[0]).toHaveProperty('total')
    expect(expected.map((asked, i) => answersTo(asked, result, i))).toEqual(expected)
  })
})

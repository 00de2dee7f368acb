import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import {
  criteriaFormat,
  criteriaFormats,
  criteriaSetJsonSchema,
  parseCriteriaSet,
} from '@thidua/scoring/criteria'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { letterFolder } from '../support/letter-set.ts'
import { criterion, group, line, smallSet } from '../support/small-set.ts'

const criteria = new URL('../../criteria/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, criteria), 'utf8')
const ajv = new Ajv2020({ strict: false, validateFormats: false })
const validators = Object.fromEntries(
  criteriaFormats.map(format => [format, ajv.compile(criteriaSetJsonSchema(format))]),
)
const validate = validators['1']!

interface Part {
  readonly description?: string
  readonly $ref?: string
  readonly properties?: Record<string, Part>
}

describe('the schema in the repository', () => {
  test('is what the language says; `npm run schema` writes it', () => {
    expect(JSON.parse(read('criteria-set.schema.json'))).toEqual(criteriaSetJsonSchema())
    expect(read(`schema/${criteriaFormat}.json`)).toBe(read('criteria-set.schema.json'))
  })

  test.each(criteriaFormats.map(format => [format]))(
    'of format %s is what the reader reads it with',
    format => {
      expect(read(`schema/${format}.json`)).toBe(
        `${JSON.stringify(criteriaSetJsonSchema(format), null, 2)}\n`,
      )
    },
  )

  test('was never changed after its format was published', () => {
    const published = JSON.parse(read('schema/published.json')) as Record<string, string>
    const files = readdirSync(new URL('schema/', criteria)).filter(name => name !== 'published.json')
    const digests = files.map(name => [
      name,
      createHash('sha256')
        .update(read(`schema/${name}`))
        .digest('hex'),
    ])
    expect(Object.fromEntries(digests)).toEqual(published)
  })

  test('explains every part of the language, and every key of a line and of a criterion', () => {
    const { $defs } = criteriaSetJsonSchema() as { $defs: Record<string, Part> }
    const keysOf = (name: string) => Object.entries($defs[name]?.properties ?? {})
    const silent = (parts: [string, Part][]) =>
      parts.filter(([, part]) => !part.description && !part.$ref).map(([name]) => name)
    expect(Object.keys($defs)).toContain('expression')
    expect(silent(Object.entries($defs))).toEqual([])
    expect(keysOf('line').length).toBeGreaterThan(8)
    expect(silent([...keysOf('line'), ...keysOf('criterion')])).toEqual([])
  })
})

describe('the schema and the reader agree', () => {
  const letterText = readFileSync(new URL('criteria.yaml', letterFolder), 'utf8')
  test.each([
    ['all scalars text', parse(letterText, { schema: 'failsafe' })],
    ['scalars as YAML types them', parse(letterText, { schema: 'core' })],
  ])('on the letter’s table, %s', (_, set) => {
    expect(validate(set) ? [] : validate.errors).toEqual([])
    expect(parseCriteriaSet(set).ok).toBe(true)
  })

  const one = (parts: Record<string, unknown>) =>
    smallSet([
      group('G', [
        criterion('c', '100', [
          line('l', { value: 'articles', points: { perItem: { points: 1 } }, ...parts }),
        ]),
      ]),
    ])
  test.each<[about: string, set: unknown, isGood: boolean]>([
    ['a decimal as text', one({ cap: '2.5' }), true],
    ['a decimal as a number', one({ cap: 2.5 }), true],
    ['a negative decimal', one({ points: { perItem: { points: '-1' } } }), true],
    ['a decimal comma', one({ cap: '2,5' }), false],
    ['thirteen digits', one({ cap: '1234567890123' }), false],
    ['a misspelt key', one({ colum: 'bonus' }), false],
    ['an unknown column', one({ column: 'thuong' }), false],
    ['two curves', one({ points: { perItem: { points: 1 }, yesNo: { yes: 1 } } }), false],
    ['a band without from', one({ points: { bands: [{ points: '5' }] } }), false],
    ['a comparison without a bound', one({ when: { value: 'articles' } }), false],
    ['a score without a bound', one({ when: { score: {} } }), false],
    ['a comparison with a bound', one({ when: { value: 'articles', above: 3 } }), true],
    ['a ratio of three', one({ value: { ratio: ['1', '2', '3'] } }), false],
    ['several values as one', one({ value: { over: ['1', 'articles'], as: 'mean', dropLowest: 1 } }), true],
    ['several values as nothing', one({ value: { over: ['1', 'articles'] } }), false],
    ['none of several', one({ value: { over: ['1', 'articles'], as: 'mean', best: '0' } }), false],
    ['bounds that bound nothing', one({ value: { over: ['1'], as: 'count', where: {} } }), false],
    ['sub-units weighed in a mean', one({ value: { children: 'score', as: 'mean', weight: 'staff' } }), true],
    ['sub-units weighed in a sum', one({ value: { children: 'score', as: 'sum', weight: 'staff' } }), false],
    ['a place where less is better', one({ value: { blockPlace: 'articles', better: 'lower' } }), true],
    ['a place where more is worse', one({ value: { blockPlace: 'articles', better: 'more' } }), false],
    ['rounding without a mode', one({ value: { round: 'articles', places: 1 } }), false],
    ['a rounding inside a value', one({ value: { round: 'articles', places: 1, mode: 'half-up' } }), true],
    ['marks without the ends', one({ value: { marks: 'mean', dropLowest: '2', dropHighest: 2 } }), true],
    ['a deadline that comes back', one({ value: { daysAfter: { date: 'sent', deadline: '01-31' } } }), true],
    [
      'a day that does not exist',
      one({ value: { daysAfter: { date: 'sent', deadline: '2024-02-30' } } }),
      false,
    ],
    ['a reserved id', one({ exclusive: 'constructor' }), false],
    ['a label in one language', one({ label: { vi: 'x' } }), false],
    ['a flag in words', smallSet([], { policies: { monotone: 'yes' }, groups: [group('G', [])] }), true],
    ['a flag in Vietnamese', smallSet([], { policies: { monotone: 'có' }, groups: [group('G', [])] }), false],
    ['another format', { ...one({}), format: 3 }, false],
    ['no table', smallSet([]), false],
    ['a word of a later format', one({ value: { orElse: ['cases', 0] } }), false],
  ])('on %s', (_, set, isGood) => {
    expect(validate(set)).toBe(isGood)
    expect(parseCriteriaSet(set).ok).toBe(isGood)
  })

  const under = (place: string) =>
    smallSet([group('G', [])], {
      policies: { ranking: { basis: 'rounded', tieBreak: [], gated: { place, seat: 'next' } } },
    })
  test.each<[about: string, set: Record<string, unknown>, isGood: boolean]>([
    ['what the first format has', one({ cap: '2.5' }), true],
    ['a misspelt key', one({ colum: 'bonus' }), false],
    ['another value instead', one({ value: { orElse: ['cases', 0] } }), true],
    ['the place of a unit under a gate', under('after'), true],
    ['a place that is none', under('last'), false],
    ['nothing instead', one({ value: { orElse: ['cases'] } }), false],
    ['weights', one({ value: { over: ['1', 'cases'], weights: [2, 'staff'], as: 'mean' } }), true],
    ['weights of nothing', one({ value: { over: ['1', 'cases'], weights: [], as: 'mean' } }), false],
    [
      'gaps that are left out',
      one({ value: { children: 'cases', as: 'mean', missing: 'excluded', knownAtLeast: '0.5' } }),
      true,
    ],
    ['gaps that are unresolved', one({ value: { over: ['1'], as: 'mean', missing: 'unresolved' } }), false],
    ['the best of none', one({ value: { blockNth: 'cases', nth: 0 } }), false],
    ['the second best', one({ value: { blockNth: 'cases', nth: '2', better: 'lower' } }), true],
    ['a deviation without places', one({ value: { blockDeviation: 'cases', mode: 'up' } }), false],
    ['a line for some', one({ appliesWhen: { declared: 'issued' } }), true],
    ['silence that asks for nothing', one({ value: { orElse: ['cases', { notApplicable: true }] } }), true],
  ])('in the second format on %s', (_, set, isGood) => {
    const second = { ...set, format: 2 }
    expect(validators['2']!(second)).toBe(isGood)
    expect(parseCriteriaSet(second).ok).toBe(isGood)
  })
})

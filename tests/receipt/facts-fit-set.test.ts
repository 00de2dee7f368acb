import { verifyBundle } from '@thidua/scoring/receipt'
import { describe, expect, it, test } from 'vitest'
import { bundleOf, fullYear } from '../support/full-year.ts'

// biome-ignore lint/suspicious/noExplicitAny: whoever writes a facts document by hand does not mind types
type Plain = any

/** What is said of a bundle whose facts were written otherwise. */
const issuesWith = (change: (facts: Plain) => void) => {
  const bundle = bundleOf(fullYear)
  change(bundle.facts)
  const verified = verifyBundle(bundle)
  return verified.ok ? [] : verified.issues
}
const first = (change: (unit: Plain) => void) => issuesWith(({ units }) => change(units[0]))
const at = (...path: (string | number)[]) => ['facts', ...path]
const error = (code: string, path: unknown[], params: Record<string, string> = {}) => [
  { code, path, params, severity: 'error' },
]

describe('facts fit their criteria set', () => {
  test.each([
    ['measures', 'posts'],
    // A fact of the set that is computed from others, and so never published.
    ['measures', 'doubled'],
    ['attributes', 'height'],
    ['declarations', 'weight'],
    // What every object answers to is no fact either.
    ['measures', 'constructor'],
    ['attributes', 'constructor'],
    ['declarations', 'constructor'],
  ])('%s: the set has no %s to publish', (kind, name) => {
    expect(first(unit => Object.assign(unit[kind], { [name]: '1' }))).toStrictEqual(
      error('unknown-fact', at('units', 0, kind, name), { name }),
    )
  })
  it('a measure of the set may not be missing, an attribute and a declaration may', () => {
    expect(first(unit => Object.assign(unit, { measures: {} }))).toStrictEqual(
      error('missing-key', at('units', 0, 'measures', 'articles'), { key: 'articles' }),
    )
    expect(first(unit => Object.assign(unit, { attributes: {}, declarations: {} }))).toEqual([])
  })
  test.each([
    ['issued', 'maybe', 'not-one-of', { given: 'maybe', values: 'yes, no' }],
    ['issued', '', 'not-one-of', { given: '', values: 'yes, no' }],
    ['cases', 'two', 'invalid-integer', { given: 'two' }],
    ['cases', '1.5', 'invalid-integer', { given: '1.5' }],
    ['cases', '-2', 'invalid-integer', { given: '-2' }],
    ['done', '1,5', 'invalid-decimal', { given: '1,5' }],
    ['sent', '2024-02-30', 'invalid-date', { given: '2024-02-30' }],
  ])('a declaration %s of %j is %s', (fact, value, code, params) => {
    expect(first(unit => Object.assign(unit.declarations, { [fact]: value }))).toStrictEqual(
      error(code, at('units', 0, 'declarations', fact), params),
    )
  })
  test.each([
    ['issued', 'yes'],
    ['issued', 'no'],
    ['cases', '2'],
    ['done', '-1.5'],
    ['sent', '2024-02-29'],
  ])('a declaration %s of %j is accepted', (fact, value) => {
    expect(first(unit => Object.assign(unit.declarations, { [fact]: value }))).toEqual([])
  })
})

describe('units of a facts document', () => {
  it('are named once each; every further one is told', () => {
    const again = { ...bundleOf(fullYear).facts.units[0] }
    expect(issuesWith(({ units }) => units.push(again, again))).toStrictEqual([
      ...error('repeated-key', at('units', 3, 'unit'), { id: 'A' }),
      ...error('repeated-key', at('units', 4, 'unit'), { id: 'A' }),
    ])
  })

  /** A stands below `U1`, that below `U2`, and so on: so many units above it. */
  const below = (depth: number) =>
    issuesWith(facts => {
      const [one, ...others] = facts.units
      const { parent: _, ...root } = one
      const above = Array.from({ length: depth }, (_, i) => `U${i + 1}`)
      const chain = above.map((unit, i) => ({
        ...root,
        unit,
        ...(i < depth - 1 && { parent: above[i + 1] }),
      }))
      Object.assign(facts, { units: [{ ...root, parent: 'U1' }, ...others, ...chain] })
    })
  const deepest = { deepest: '64' }
  it('stand at most 64 deep', () => {
    expect(below(64)).toEqual([])
    expect(below(65)).toStrictEqual(error('nested-too-deep', at('units', 0, 'parent'), deepest))
  })
  it('may not go round in a ring', () => {
    expect(issuesWith(({ units }) => Object.assign(units[2], { parent: 'A' }))).toStrictEqual([
      ...error('nested-too-deep', at('units', 0, 'parent'), deepest),
      // B stands below the ring.
      ...error('nested-too-deep', at('units', 1, 'parent'), deepest),
      ...error('nested-too-deep', at('units', 2, 'parent'), deepest),
    ])
  })
  it('may have a parent that the document does not name', () => {
    expect(issuesWith(({ units }) => Object.assign(units[0], { parent: 'elsewhere' }))).toEqual([])
  })
})

test('a period may be one day, and may not end before it starts', () => {
  const period = (from: string, to: string) =>
    issuesWith(facts => Object.assign(facts, { period: { from, to } }))
  expect(period('2024-12-31', '2024-12-31')).toEqual([])
  expect(period('2024-12-31', '2024-12-30')).toStrictEqual(error('ends-before-it-starts', at('period', 'to')))
})

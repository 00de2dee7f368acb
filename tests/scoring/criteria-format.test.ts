import { readFileSync } from 'node:fs'
import { compileCriteria, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { letterSet } from '../support/letter-set.ts'
import { answersTo, inputOf, membersOf, type WorkedExample } from '../support/worked-example.ts'

const page = readFileSync(new URL('../../docs/criteria-format.md', import.meta.url), 'utf8')
const readYaml = (text: string) => parse(text, { schema: 'failsafe' })
const fences = (text: string, info: string): string[] =>
  [...text.matchAll(/^```(yaml[^\n]*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === info)
    .map(([, , body]) => body as string)
const only = (text: string, info: string): string => {
  const [first, ...more] = fences(text, info)
  if (first === undefined || more.length > 0) throw new Error(`wants exactly one fence of "${info}"`)
  return first
}

type Tree = { readonly [key: string]: Tree | string }
const isMap = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A snippet over the frame: maps key by key, everything else replaced. */
const over = (frame: Tree, snippet: Tree): Tree => ({
  ...frame,
  ...Object.fromEntries(
    Object.entries(snippet).map(([key, value]) => {
      const below = frame[key]
      return [key, isMap(below) && isMap(value) ? over(below, value) : value]
    }),
  ),
})

const frame = readYaml(only(page, 'yaml frame')) as Tree
/** Every part of the page that shows a form with its cases. */
const sections = page
  .split(/^#{2,3} /m)
  .map(text => ({ title: text.split('\n')[0] as string, text }))
  .filter(({ text }) => fences(text, 'yaml case').length > 0)

const compiledOf = (snippet: Tree) => {
  const { criteria, ...rest } = snippet
  const group = { id: 'G', label: { vi: 'Nhóm', en: 'Group' }, criteria }
  const parsed = parseCriteriaSet(over(frame, criteria ? ({ ...rest, groups: [group] } as never) : rest))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1))
  return compileCriteria(parsed.value)
}

const defaults = { period: { from: '2024-01-01', to: '2024-12-31' }, unit: { id: 'U1', kind: 'school' } }

describe('the page on the criteria format', () => {
  it('has a form for each of the twenty-four kinds', () => {
    const kinds = sections.flatMap(({ title }) => title.match(/^K\d+/)?.[0] ?? [])
    expect(kinds).toEqual(Array.from({ length: 24 }, (_, i) => `K${i + 1}`))
  })

  it('shows a line that really stands in the letter’s set', () => {
    const lines = letterSet.groups.flatMap(group => group.criteria ?? []).flatMap(({ lines }) => lines)
    expect(lines).toContainEqual(readYaml(only(page, 'yaml line'))[0])
  })

  it.each(sections)('$title', ({ text }) => {
    const compiled = compiledOf(readYaml(only(text, 'yaml')))
    const cases: WorkedExample[] = readYaml(only(text, 'yaml case'))
    for (const example of cases) {
      const result = scorePeriod(compiled, inputOf(example, defaults), 'final')
      const members = membersOf(example)
      const expected = members.map(({ expected = {} }) => expected)
      expect(members.map((_, i) => answersTo(expected[i] ?? {}, result, i))).toEqual(expected)
    }
  })
})

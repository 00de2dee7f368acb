import { readdirSync, readFileSync } from 'node:fs'
import { compileCriteria, parseCriteriaSet, scorePeriod } from '@thidua/scoring'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { overlay, type Tree } from '../support/overlay.ts'
import { answersTo, inputOf, membersOf, type WorkedExample } from '../support/worked-example.ts'

/** One kind of rule of real tables: its figures as criteria data, and cases computed by hand. */
interface KindFile {
  readonly kind: string
  readonly real: string
  readonly set: Tree
  readonly cases: readonly WorkedExample[]
}

const folder = new URL('cases/kinds/', import.meta.url)
const read = (name: string) => parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'failsafe' })
const frame: Tree = read('frame.yaml')
const names = readdirSync(folder)
  .filter(name => /^K\d\d-.*\.yaml$/.test(name))
  .sort()
const files = names.map(name => ({ name, ...(read(name) as KindFile) }))

const compile = ({ criteria, ...rest }: Tree) => {
  const groups = [{ id: 'G', label: { vi: 'Nhóm', en: 'Group' }, criteria }] as unknown as readonly Tree[]
  const parsed = parseCriteriaSet(overlay(frame, criteria ? { ...rest, groups } : rest))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1))
  return compileCriteria(parsed.value)
}

const defaults = { period: { from: '2024-01-01', to: '2024-12-31' }, unit: { id: 'U1', kind: 'school' } }

test('each of the twenty-four kinds has its file', () => {
  expect(files.map(({ kind }) => kind)).toEqual(Array.from({ length: 24 }, (_, i) => `K${i + 1}`))
})

describe.each(files)('$kind: $real', ({ set, cases }) => {
  const compiled = compile(set)
  test.each(cases.map((example, i) => ({ title: example.title ?? `case ${i + 1}`, example })))(
    '$title',
    ({ example }) => {
      const result = scorePeriod(compiled, inputOf(example, defaults), example.basis ?? 'final')
      const expected = membersOf(example).map(member => member.expected ?? {})
      expect(expected.map((asked, i) => answersTo(asked, result, i))).toEqual(expected)
    },
  )
})

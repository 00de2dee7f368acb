import { readActivitiesCsv, writeActivitiesCsv } from '@thidua/scoring/columns'
import type { Activity } from '@thidua/scoring/records'
import { describe, expect, test } from 'vitest'
import { activityColumnsOf, comparableColumns } from '../support/columns.ts'
import { csvRow, headerLine, readCsv, utf8 } from '../support/csv-rows.ts'

const least: Activity = {
  id: 'a',
  unit: 'u',
  date: '2024-03-01',
  kind: 'article',
  quantity: '1',
  status: 'verified',
}

describe('what is written', () => {
  const line = (activity: Partial<Activity>) =>
    writeActivitiesCsv([{ ...least, ...activity }]).slice(headerLine.length)
  test.each<[about: string, activity: Partial<Activity>, fields: Record<string, string>]>([
    ['as little as possible', {}, {}],
    [
      'every field',
      {
        channel: 'portal',
        level: 'unit',
        partner: 'army',
        quantity: '2.50',
        reached: '30',
        audience: '40',
        evidence: 'e',
        link: 'l',
        event: 'v',
        status: 'rejected',
        title: 't',
      },
      {
        channel: 'portal',
        level: 'unit',
        partner: 'army',
        quantity: '2.50',
        reached: '30',
        audience: '40',
        evidence: 'e',
        'link-key': 'l',
        event: 'v',
        status: 'rejected',
        title: 't',
      },
    ],
    ['an empty text, like an absent one', { title: '', link: '', channel: '' }, {}],
    ['a comma in quotes', { id: 'a,b' }, { id: '"a,b"' }],
    ['a line feed in quotes', { unit: 'a\nb' }, { unit: '"a\nb"' }],
    ['a carriage return in quotes', { kind: 'a\rb' }, { kind: '"a\rb"' }],
    ['every quote doubled, in quotes', { title: '"a" và "b"' }, { title: '"""a"" và ""b"""' }],
    ['spaces and semicolons as they are', { title: ' a; b ' }, { title: ' a; b ' }],
  ])('%s', (_, activity, fields) => {
    expect(line(activity)).toBe(csvRow(fields))
  })
  test('one line after the other, below the header', () => {
    expect(writeActivitiesCsv([])).toBe(headerLine)
    expect(writeActivitiesCsv([least, { ...least, id: 'b' }])).toBe(
      headerLine + csvRow() + csvRow({ id: 'b' }),
    )
  })
})

describe('thousands of distinct texts', () => {
  /** Both ways into columns give the same ones. */
  const same = (activities: readonly Activity[], units: readonly string[]) => {
    const index = new Map(units.map((id, i) => [id, i]))
    const file = readActivitiesCsv(utf8(writeActivitiesCsv(activities)), index)
    if (!file.ok) throw new Error(JSON.stringify(file.issues))
    expect(comparableColumns(file.value.columns)).toEqual(activityColumnsOf(activities, index))
  }
  test('units with long names, each met twice', () => {
    const units = Array.from({ length: 1100 }, (_, i) => `${'trường '.repeat(1 + (i % 9))}${i}`)
    same(
      [...units, ...units].map(unit => ({ ...least, unit })),
      units,
    )
  })
  test('combinations of terms, each met twice, in quotes and without', () => {
    const rows = Array.from(
      { length: 1100 },
      (_, i): Activity => ({
        ...least,
        kind: `${i % 3 === 0 ? '"' : ''}kind-${i}`,
        channel: i % 2 === 0 ? undefined : `channel-${i % 11}`,
        level: i % 5 === 0 ? 'unit' : undefined,
      }),
    )
    same([...rows, ...rows], ['u'])
  })
  test('every combination of few terms, in a long table', () => {
    const few = ['a', 'b', 'c', 'd', 'e', 'f']
    const rows = few.flatMap(kind =>
      few.flatMap(channel =>
        few.flatMap(level => few.map((partner): Activity => ({ ...least, kind, channel, level, partner }))),
      ),
    )
    same([...rows, ...rows.toReversed()], ['u'])
  })
  test('texts of equal hash, and texts that begin like others', () => {
    const units = ['Aa', 'BB', 'AaAa', 'AaBB', 'BBAa', 'BBBB', 'A', 'B', 'AaA', 'BBA']
    const activities = units.flatMap(unit => units.map(kind => ({ ...least, unit, kind, channel: kind })))
    same(activities, units)
  })
  test('one kind of every status, with evidence, with an empty one, and without', () => {
    const rows = (['verified', 'submitted', 'rejected'] as const).flatMap(status =>
      [undefined, '', 'x'].flatMap(evidence =>
        ['article', 'post'].map((kind): Activity => ({ ...least, status, evidence, kind })),
      ),
    )
    same([...rows, ...rows], ['u'])
  })
  test('terms that run together alike are told apart by their commas', () => {
    const rows = [
      { kind: 'ab', channel: 'c' },
      { kind: 'a', channel: 'bc' },
      { kind: 'abc' },
      { kind: 'ab', level: 'c' },
      { kind: 'ab', partner: 'c' },
      { kind: 'a,b', channel: 'c' },
    ]
    same(
      rows.map(row => ({ ...least, ...row })),
      ['u'],
    )
  })
  test('a combination of terms that was broken is not remembered as a good one', () => {
    const rows = [csvRow({ kind: '' }), csvRow({ kind: '' }), csvRow(), csvRow({ kind: '' })]
    expect(readCsv(utf8(headerLine + rows.join('')))).toEqual(
      [2, 3, 5].map(line => ['csv-empty', line, 'kind', 'the id of a kind']),
    )
  })
})

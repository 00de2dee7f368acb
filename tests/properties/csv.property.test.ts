import { csvHeader, readActivitiesCsv, writeActivitiesCsv } from '@thidua/scoring/columns'
import type { Activity } from '@thidua/scoring/records'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageOfEvidence } from '../../packages/api/src/intake/pages/page-identity.ts'
import { looseKey } from '../../packages/api/src/intake/values/text-key.ts'
import { importText, unitOf } from '../intake/support.ts'
import { activityColumnsOf, comparableColumns } from '../support/columns.ts'
import { activity, letterSet, unitIds } from '../support/letter-set.ts'

const index = new Map(unitIds.map((id, i) => [id as string, i]))
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readActivitiesCsv(bytesOf(text), index)

/** Texts with everything that needs quotes, and letters of one to four bytes. */
const awkward = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', 'ộ', '😀', ' '), minLength: 1 })
const anyActivity: fc.Arbitrary<Activity> = fc
  .record({
    base: activity,
    unit: fc.constantFrom(...unitIds, 'stranger', 'a "b", c'),
    kind: fc.oneof(
      activity.map(({ kind }) => kind),
      awkward,
    ),
    partner: fc.option(awkward, { nil: undefined }),
    link: fc.option(awkward, { nil: undefined }),
    evidence: fc.option(awkward, { nil: undefined }),
    title: fc.option(awkward, { nil: undefined }),
    prefix: fc.oneof(fc.constant(''), awkward),
  })
  .map(({ base, prefix, ...rest }) => ({ ...base, ...rest, id: `${prefix}${base.id}` }))

describe('the canonical export', () => {
  test('reads back as the same columns and the same ids, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyActivity, { selector: a => a.id, maxLength: 40 }), activities => {
        const file = read(writeActivitiesCsv(activities))
        if (!file.ok) throw new Error(JSON.stringify(file.issues))
        const { columns, idOf } = file.value
        expect(comparableColumns(columns)).toEqual(activityColumnsOf(activities, index))
        const listed = activities.filter(({ unit }) => index.has(unit))
        expect(listed.map((_, row) => idOf(row))).toEqual(listed.map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })

  test("gives through people's intake the activities that its own reader gives", async () => {
    const good = fc
      .record({
        base: activity,
        link: fc.option(fc.constantFrom('https://vd.example/1', 'https://vd.example/2'), { nil: undefined }),
        event: fc.option(fc.constantFrom('hội thao', 'ngày hội'), { nil: undefined }),
        day: fc.integer({ min: 1, max: 28 }),
        quantity: fc.integer({ min: 1, max: 30 }),
        reached: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
      })
      .map(({ base, day, quantity, reached, ...rest }): Activity => {
        const evidence = rest.link ?? base.evidence
        return {
          ...base,
          ...rest,
          evidence,
          date: `2023-10-${String(day).padStart(2, '0')}`,
          quantity: String(quantity),
          reached: reached === undefined ? undefined : String(reached),
          audience: undefined,
          link: evidence === undefined ? undefined : pageOfEvidence(evidence),
          event: rest.event === undefined ? undefined : looseKey(rest.event),
          status: 'submitted',
        }
      })
    await fc.assert(
      fc.asyncProperty(fc.array(good, { minLength: 1, maxLength: 25 }), async rows => {
        const activities = rows.map((row, i) => ({ ...row, id: `a${i}`, title: `Hoạt động ${i}` }))
        const text = writeActivitiesCsv(activities)
        const { records } = await importText(text, {
          criteriaSet: letterSet,
          units: unitIds.map(id => unitOf(id, id)),
        })
        const file = read(text)
        if (!file.ok) throw new Error(JSON.stringify(file.issues))
        // Ids of the intake are made of the content, so ties may be settled in another order.
        const withoutOrder = ({ order: _, ...columns }: ReturnType<typeof comparableColumns>) => columns
        const byPeople = withoutOrder(activityColumnsOf(records.activities, index))
        expect(withoutOrder(comparableColumns(file.value.columns))).toEqual(byPeople)
        expect(records.activities).toHaveLength(activities.length)
      }),
      { numRuns: 60 },
    )
  })

  test('reads long files of many units, dates, terms and links as it reads short ones', () => {
    const many = new Map(Array.from({ length: 1500 }, (_, i) => [`đơn vị ${i}`, i]))
    const units = [...many.keys()]
    const activities = Array.from({ length: 6000 }, (_, i): Activity => {
      const month = String(1 + ((i * 5) % 12)).padStart(2, '0')
      return {
        id: `a${(i * 7919) % 6000}`,
        unit: units[(i * 31) % units.length] as string,
        date: `${2020 + (i % 6)}-${month}-${String(1 + (i % 28)).padStart(2, '0')}`,
        kind: `kind-${i % 17}`,
        partner: i % 5 === 0 ? `p${i % 700}` : undefined,
        quantity: i < 4000 ? String(i) : `${i % 90}.${i % 100}5`,
        reached: i % 3 === 0 ? '12.50' : undefined,
        audience: i % 11 === 0 ? String(i * 100) : undefined,
        evidence: i % 2 === 0 ? 'biên bản' : undefined,
        link: i % 4 === 0 ? `vd.example/${i % 1300}` : undefined,
        event: i % 9 === 0 ? 'e' : undefined,
        status: (['submitted', 'verified', 'rejected'] as const)[i % 3] as Activity['status'],
        title: i % 2 === 0 ? 'Ngày hội, phần hai' : i % 50 === 1 ? 'x'.repeat(2000) : undefined,
      }
    })
    const whole = bytesOf(`x${writeActivitiesCsv(activities)}`).subarray(1)
    const file = readActivitiesCsv(whole, many)
    if (!file.ok) throw new Error(JSON.stringify(file.issues))
    expect(comparableColumns(file.value.columns)).toEqual(activityColumnsOf(activities, many))
    expect(activities.map((_, row) => file.value.idOf(row))).toEqual(activities.map(({ id }) => id))
  })

  test('whatever the bytes, reading ends in columns or in issues with a line', () => {
    const sample = writeActivitiesCsv([
      { id: 'a1', unit: 'T1', date: '2024-01-02', kind: 'article', quantity: '1', status: 'verified' },
      {
        id: 'a"2',
        unit: 'P1',
        date: '2024-01-03',
        kind: 'x,y',
        quantity: '2.5',
        link: 'l',
        status: 'rejected',
      },
    ])
    const mangled = fc
      .array(
        fc.record({
          at: fc.nat(),
          byte: fc.oneof(fc.nat(255), fc.constantFrom(10, 13, 34, 44)),
          cut: fc.nat(3),
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map(changes => {
        const bytes = [...bytesOf(sample)]
        for (const { at, byte, cut } of changes) bytes.splice(at % bytes.length, cut, byte)
        return Uint8Array.from(bytes)
      })
    const headed = fc
      .uint8Array({ maxLength: 60 })
      .map(rest => Uint8Array.from([...bytesOf(`${csvHeader.join(',')}\r\n`), ...rest, 10]))
    fc.assert(
      fc.property(fc.oneof(mangled, headed, fc.uint8Array({ maxLength: 40 })), bytes => {
        const file = readActivitiesCsv(bytes, index)
        if (file.ok) for (let row = 0; row < file.value.columns.length; row++) file.value.idOf(row)
        else
          for (const { path, params } of file.issues) {
            expect(path[0]).toBeGreaterThan(0)
            expect(params.expected).not.toBe('')
          }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('issues of a canonical export', () => {
  const row = 'a1,T1,2024-01-02,article,,,,1,,,,,,verified,'
  const issuesOf = (...rows: readonly string[]) => {
    const file = read([csvHeader.join(','), ...rows, ''].join('\r\n'))
    return file.ok ? [] : file.issues.map(({ code, path }) => [code, ...path].join(' '))
  }
  test.each([
    ['csv-empty 2 id', row.replace('a1', '')],
    ['csv-empty 2 unit', row.replace('T1', '')],
    ['csv-date 2 date', row.replace('2024-01-02', '2024-02-30')],
    ['csv-date 2 date', row.replace('2024-01-02', '02/01/2024')],
    ['csv-empty 2 kind', row.replace('article', '')],
    ['csv-number 2 quantity', row.replace(',1,', ',1e3,')],
    ['csv-number 2 quantity', row.replace(',1,', ',-1,')],
    ['csv-number 2 quantity', row.replace(',1,', ',,')],
    ['csv-amount-large 2 quantity', row.replace(',1,', ',2147483648,')],
    ['csv-status 2 status', row.replace('verified', 'Verified')],
    ['csv-field-count 2 title', `${row},`],
    ['csv-field-count 2 date', 'a1,T1,2024-01-02'],
    ['csv-quotes 2 unit', row.replace('T1', 'T"1')],
    ['csv-quotes 2 id', row.replace('a1', '"a1"x')],
  ])('%s', (found, broken) => {
    expect(issuesOf(broken)).toEqual([found])
  })

  test('all at once, each with its line, up to the bound; a line break in quotes counts as a line', () => {
    const wrong = row.replace('2024', '20x4')
    expect(issuesOf(row.replace('a1', '"a\r\n1"'), wrong, row, wrong)).toEqual([
      'csv-date 4 date',
      'csv-date 6 date',
    ])
    const file = readActivitiesCsv(
      bytesOf([csvHeader.join(','), ...Array.from({ length: 9 }, () => wrong), ''].join('\r\n')),
      index,
      { mostIssues: 3 },
    )
    expect(file.ok ? 0 : file.issues.length).toBe(3)
  })

  test('dates too far apart for the columns are refused, by both ways into them', () => {
    const far = row.replace('2024-01-02', '1824-01-02')
    expect(issuesOf(row, far)).toEqual(['csv-date-far 3 date'])
    expect(issuesOf(far, row)).toEqual(['csv-date-far 3 date'])
    const one = { id: 'a', unit: 'T1', kind: 'article', quantity: '1', status: 'verified' } as const
    const both = [
      { ...one, date: '2024-01-02' },
      { ...one, date: '1824-01-02' },
    ]
    expect(() => activityColumnsOf(both, index)).toThrow('dates are more than 65,535 days apart')
  })

  test('a day before 1970 is a day like any other', () => {
    const file = read([csvHeader.join(','), row.replace('2024-01-02', '1969-12-31'), ''].join('\r\n'))
    expect(file.ok && file.value.columns.firstDay).toBe(-1)
  })

  test('terms that are not UTF-8 are called so behind another issue too', () => {
    const text = [csvHeader.join(','), `${row},`, row.replace('article', '#'), ''].join('\r\n')
    const file = readActivitiesCsv(
      bytesOf(text).map(byte => (byte === 35 ? 0xff : byte)),
      index,
    )
    expect(file.ok ? [] : file.issues.map(({ code }) => code)).toEqual(['csv-field-count', 'csv-utf8'])
  })

  test('a wrong header and a file that was cut off are said at once', () => {
    const codeOf = (text: string) => {
      const file = read(text)
      return file.ok ? 'ok' : file.issues.map(({ code }) => code).join(' ')
    }
    expect(codeOf('id;unit\r\n')).toBe('csv-header')
    expect(codeOf(`${csvHeader.join(',')}\r\n${row}`)).toBe('csv-cut-off')
    expect(codeOf(`${csvHeader.join(',')}\r\n`)).toBe('ok')
  })
})

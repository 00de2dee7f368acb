import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { recordKinds } from '../../packages/api/src/records/record-kinds.ts'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

/** A source without its comments. */
const sources = ['scoring', 'api', 'web'].flatMap(name =>
  readdirSync(path.join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => path.join(name, 'src', file))
    .map(file => ({
      file,
      text: readFileSync(path.join(packages, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
    })),
)

/** The file of each kind in its three rooms: of the engine, of the API, of intake. */
const rooms: Readonly<Record<keyof typeof recordKinds, string>> = {
  declarations: 'declaration',
  marks: 'mark',
  rulings: 'ruling',
  holds: 'hold',
  gateRulings: 'gate-ruling',
  history: 'past-outcome',
  successions: 'succession',
  closures: 'closure',
  councilDecisions: 'council-decision',
}
const kinds = Object.keys(rooms) as (keyof typeof rooms)[]

/** Lists of all kinds: each has to name every one, so that the compiler tells what a new one owes. */
const lists = [
  'api/src/records/record-kinds.ts',
  'api/src/intake/records.ts',
  'api/src/intake/words/record-fields.ts',
  'api/src/intake/families/row-readers.ts',
]
/** Of those that a scoring reads: a closure is read by none. */
const listsOfInputs = ['scoring/src/input.ts', 'scoring/src/records/rooms.ts']

/** What does the same with every kind: checks it, serves it, stores it, reads it from files. */
const machinery = sources.filter(
  ({ file }) =>
    /^(scoring\/src\/(check-input\.ts|records\/)|api\/src\/(records|imports|intake|cli|http)\/)/.test(file) &&
    ![...lists, ...listsOfInputs].includes(file) &&
    !/\/text\//.test(file),
)

const isRoom = (file: string, kind: keyof typeof rooms): boolean =>
  ['scoring/src/records/', 'api/src/records/kinds/', 'api/src/intake/families/'].some(
    folder => file.startsWith(folder) && path.basename(file).endsWith(`${rooms[kind]}.ts`),
  )

/** Names that stand for nothing else are looked for anywhere; plain English ones where they can only mean the kind. */
const isPlain = (kind: string): boolean => ['declarations', 'marks', 'rulings', 'holds'].includes(kind)
const names = (kind: string): RegExp =>
  isPlain(kind)
    ? new RegExp(`record(Kinds|Rooms)\\.${kind}\\b|'${kind}'`)
    : new RegExp(`(?<![\\w/-])${kind}\\b(?!/)`)

describe('a kind of record', () => {
  test('has its rooms', () => {
    expect(kinds).toEqual(Object.keys(recordKinds))
    const files = new Set(sources.map(({ file }) => file))
    const missing = kinds.flatMap(kind =>
      [
        ...(kind === 'closures' ? [] : [`scoring/src/records/${rooms[kind]}.ts`]),
        `api/src/records/kinds/${rooms[kind]}.ts`,
        `api/src/intake/families/read-${rooms[kind]}.ts`,
      ].filter(file => !files.has(file)),
    )
    expect(missing).toEqual([])
  })

  test.each([...lists, ...listsOfInputs])('stands in the list %s', file => {
    const { text } = sources.find(source => source.file === file)!
    const wanted = lists.includes(file) ? kinds : kinds.filter(kind => kind !== 'closures')
    expect(wanted.filter(kind => !new RegExp(`\\b${kind}\\b`).test(text))).toEqual([])
  })

  test.each(kinds)('%s is named by three sources of the machinery outside its rooms at most', kind => {
    const naming = machinery.filter(({ file, text }) => !isRoom(file, kind) && names(kind).test(text))
    expect(naming.length, naming.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(3)
  })

  test('is seen where it is named', () => {
    expect('const { gateRulings } = input').toMatch(names('gateRulings'))
    expect("family === 'marks'").toMatch(names('marks'))
    expect('the marks of a member').not.toMatch(names('marks'))
  })
})

test('no query stands outside repositories', () => {
  const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`|\bsql\.raw\(/
  expect('db.selectFrom("unit")').toMatch(query)
  const offenders = sources.filter(
    ({ file, text }) => query.test(text) && !/\.repository\.ts$|^api\/src\/db\//.test(file),
  )
  expect(offenders.map(({ file }) => file)).toEqual([])
})

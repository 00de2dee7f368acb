import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDoors, readExports } from '../../scripts/read-exports.mjs'
import { builtModule } from '../support/built.ts'

const scoring = new URL('../../packages/scoring/', import.meta.url)
const doors = readDoors(scoring)
const sourceFolder = new URL('src/', scoring)

const importsOf = (text: string): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)].map(([, target]) => target as string)

/** Every module that a door loads, its packages included. */
const loadedBy = (door: URL, seen = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (seen.has(door.href)) return seen
  const text = readFileSync(door, 'utf8').replace(/^(?:import|export) type .*?from '[^']*'$/gms, '')
  seen.set(door.href, text)
  for (const target of importsOf(text)) loadedBy(new URL(target, door), seen)
  return seen
}

/** Types that a declaration names: in its parameters, in what it returns, in what it extends. */
const typesIn = (declaration: string): string[] => [
  ...new Set([...declaration.matchAll(/(?<![\w.'"])[A-Z][A-Za-z]+\b(?!['"])/g)].map(([name]) => name)),
]

const builtText = (file: string): string =>
  readFileSync(builtModule(`scoring/dist/${file.replace(/\.ts$/, '.d.ts')}`), 'utf8').replace(
    /\/\*[\s\S]*?\*\//g,
    '',
  )

/** The declaration of an export as others see it. */
const declarationOf = (file: string, name: string): string | undefined =>
  builtText(file)
    .split(/^(?=export |import |type |interface |declare |\/\/#)/m)
    .find(part => new RegExp(`^export declare (?:const|function) ${name}\\b`).test(part))

/** Whether a name is a type of the engine, not one of the language. */
const isOurs = (name: string, file: string): boolean =>
  new RegExp(`(?:import [^;]*|^(?:export |declare )*(?:type|interface) )\\b${name}\\b`, 'm').test(
    builtText(file),
  )

describe('the doors of @thidua/scoring', () => {
  test('are named one by one, and each lies at the root of the sources', () => {
    expect(doors.map(({ door }) => door).filter(door => door.includes('*'))).toEqual([])
    const files = doors.map(({ source }) => source.pathname.slice(sourceFolder.pathname.length))
    expect(files.filter(file => file.includes('/'))).toEqual([])
  })

  test('the flat one lists about twenty names', () => {
    expect(readExports(doors[0]!.source).length).toBeLessThanOrEqual(22)
  })

  test('only lead in: no file of the engine imports one', () => {
    const names = new Set(doors.map(({ source }) => source.href))
    const inside = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.ts$/.test(file),
    )
    const found = inside.filter(file =>
      importsOf(readFileSync(new URL(file, sourceFolder), 'utf8')).some(target =>
        names.has(new URL(target, new URL(file, sourceFolder)).href),
      ),
    )
    expect(found).toEqual([])
  })

  test.each([
    '@thidua/scoring',
    '@thidua/scoring/numbers',
    '@thidua/scoring/issues',
    '@thidua/scoring/columns',
  ])('%s loads no other package', door => {
    const { source } = doors.find(each => each.door === door)!
    const loaded = [...loadedBy(source).values()].join('\n')
    expect([...loaded.matchAll(/from '([^.'][^']*)'/g)].map(([, name]) => name)).toEqual([])
  })

  test.each(doors)('$door exports every type that its functions take or give', ({ source }) => {
    const exported = readExports(source)
    const names = new Set(exported.map(({ name }) => name))
    const missing = exported
      .filter(({ isType }) => isType === false)
      .flatMap(({ name, own, file }) => {
        const declaration = declarationOf(file, own)
        expect(declaration, name).toBeDefined()
        return typesIn(declaration as string)
          .filter(type => isOurs(type, file) && !names.has(type))
          .map(type => `${name}: ${type}`)
      })
    expect(missing).toEqual([])
  })
})

test('types are found in a declaration', () => {
  expect(typesIn("(input: Omit<ScoringInput, 'Units'>, of: Map<string, Unit>) => Result<Bundle>")).toEqual([
    'Omit',
    'ScoringInput',
    'Map',
    'Unit',
    'Result',
    'Bundle',
  ])
})

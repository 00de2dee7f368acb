import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDoors, readExports } from '../../scripts/read-exports.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const packageNames = ['scoring', 'api', 'web'] as const
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(tsx?|mjs|html)$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map(file => path.join(folder, file))

const textOf = new Map(
  [...packageNames.map(name => `packages/${name}/src`), 'tests', 'scripts', 'bench', 'examples']
    .flatMap(sourcesIn)
    .map(file => [file, readFileSync(path.join(root, file), 'utf8')] as const),
)

const doors = packageNames.flatMap(name =>
  readDoors(new URL(`packages/${name}/`, `file://${root}`)).map(({ door, source }) => ({
    door,
    source: path.relative(root, fileURLToPath(source)),
  })),
)

/** Where an import leads: a file of ours, by its path or through a door; undefined for other packages. */
const targetOf = (file: string, target: string): string | undefined =>
  target.startsWith('.')
    ? path.join(path.dirname(file), target)
    : doors.find(({ door }) => door === target)?.source

/** Names that a file takes from others of ours, as `file name`; `file *` where it takes a module whole. */
const takenBy = (file: string, text: string): string[] =>
  [
    ...text.matchAll(
      /(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}|\*(?:\s+as\s+\w+)?)\s+from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].flatMap(([, names, from, whole]) => {
    const target = targetOf(file, (from ?? whole) as string)
    if (target === undefined) return []
    if (names === undefined) return [`${target} *`]
    return names
      .split(',')
      .map(
        name =>
          name
            .trim()
            .replace(/^type /, '')
            .split(' as ')[0] as string,
      )
      .filter(name => name !== '')
      .map(name => `${target} ${name}`)
  })

const taken = new Set([...textOf].flatMap(([file, text]) => takenBy(file, text)))

/** Catalogues of sentences are taken whole, folder by folder, by the golden file of sentences. */
const isCatalogue = (file: string): boolean => /^packages\/(api|web)\/src\/(intake\/)?text\//.test(file)

const declared = [...textOf].flatMap(([file, text]) =>
  file.startsWith('packages/') && !isCatalogue(file)
    ? [...text.matchAll(/^export (?:declare )?(?:async )?(?:const|function\*?|class) (\w+)/gm)].map(
        ([, name]) => ({ file, name: name as string }),
      )
    : [],
)

describe('exports', () => {
  test('packages are closed: their doors are named one by one', () => {
    for (const name of packageNames)
      expect(
        Object.keys(json(`packages/${name}/package.json`).exports).filter(door => door.includes('*')),
      ).toEqual([])
  })

  test('no package reaches into another one, nor any door but those of its package.json', () => {
    const known = new Set(doors.map(({ door }) => door))
    const reached = [...textOf].flatMap(([file, text]) =>
      file.startsWith('packages/')
        ? [...text.matchAll(/from '(@thidua\/[^']+)'/g)].map(([, door]) => `${file}: ${door}`)
        : [],
    )
    expect(reached.filter(use => !known.has(use.split(': ')[1] as string))).toEqual([])
  })

  test('a function or value that a file exports is imported somewhere', () => {
    expect(declared.length).toBeGreaterThan(800)
    const unused = declared.filter(
      ({ file, name }) => !taken.has(`${file} ${name}`) && !taken.has(`${file} *`),
    )
    expect(unused.map(({ file, name }) => `${file} ${name}`)).toEqual([])
  })

  test('what a door of the API gives is taken through it', () => {
    const unused = doors
      .filter(({ door }) => door.startsWith('@thidua/api'))
      .flatMap(({ door, source }) =>
        readExports(new URL(`file://${root}${source}`))
          .filter(({ name }) => !taken.has(`${source} ${name}`))
          .map(({ name }) => `${door} ${name}`),
      )
    expect(unused).toEqual([])
  })
})

describe('dependencies', () => {
  const importsPackage = (text: string, name: string): boolean =>
    new RegExp(`['"\`]${name.replace('/', '\\/')}(?:\\/[^'"\`]*)?['"\`]`).test(text)

  test.each(packageNames)('packages/%s imports each of its own', name => {
    const own = [...textOf].filter(([file]) => file.startsWith(`packages/${name}/src/`))
    const unused = Object.keys(json(`packages/${name}/package.json`).dependencies).filter(
      dependency => !own.some(([, text]) => importsPackage(text, dependency)),
    )
    expect(unused).toEqual([])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))
const root = path.join(packages, 'scoring/src')

/** From left to right: a stage imports only from stages before it, or from files of the root beside it. */
const stages = [
  'calendar',
  'numbers',
  'columns',
  'language',
  'succession',
  'counting',
  'facts',
  'evaluation',
  'unit-score',
  'ranking',
  'council',
  'records',
  'rating',
  'proposal',
  'explanation',
  'analysis',
  'receipt',
]

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('node_modules') && !name.startsWith('dist'))
    .map(name => path.join(folder, name))

const files = sources(root).map(file => ({
  name: path.relative(root, file),
  text: readFileSync(file, 'utf8'),
}))
const importsOf = (text: string): string[] => [...text.matchAll(/from '([^']+)'/g)].map(match => match[1]!)

describe('packages/scoring', () => {
  test('every folder is a known stage', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(folders.map(entry => entry.name).filter(name => !stages.includes(name))).toEqual([])
  })

  test.each(files.filter(({ name }) => name.includes('/')).map(({ name, text }) => [name, text] as const))(
    '%s imports only from stages to its left',
    (name, text) => {
      const own = stages.indexOf(name.split('/')[0]!)
      const later = importsOf(text)
        .filter(target => target.startsWith('../'))
        .map(target => path.join(path.dirname(name), target).split('/')[0]!)
        .filter(folder => stages.indexOf(folder) > own)
      expect(later).toEqual([])
    },
  )

  test('only noble-hashes and zod are imported from outside, each in its place', () => {
    const outside = files.flatMap(({ name, text }) =>
      importsOf(text)
        .filter(target => !target.startsWith('.'))
        .map(target => `${name.split('/')[0]} ${target}`),
    )
    expect(
      [...new Set(outside)].filter(use => !/^language zod$|^receipt @noble\/hashes\//.test(use)),
    ).toEqual([])
  })

  test.each([
    ['a clock', /\bDate\b|performance\.now/],
    ['a locale', /\bIntl\b|\.toLocale|localeCompare/],
    ['chance', /Math\.random|crypto/],
    ['a binary float near points', /parseFloat|toFixed\(|toPrecision/],
    ['evaluated text', /\beval\(|new Function/],
  ])('knows nothing of %s', (_, pattern) => {
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ name }) => name)).toEqual(
      [],
    )
  })
})

describe('all packages', () => {
  const all = ['scoring', 'api', 'web'].flatMap(name => sources(path.join(packages, name, 'src')))
  const named = all.map(file => ({ name: path.relative(packages, file), text: readFileSync(file, 'utf8') }))

  test('have no utils folder, no default export and no barrel below a package root', () => {
    const offenders = named.filter(
      ({ name, text }) =>
        /\/(utils?|helpers|common)\//.test(name) ||
        /^export default /m.test(text) ||
        /\/src\/.+\/index\.tsx?$/.test(name),
    )
    expect(offenders.map(({ name }) => name)).toEqual([])
  })

  test('keep web away from the database and scoring away from everything', () => {
    const reach = named.flatMap(({ name, text }) => importsOf(text).map(target => `${name} → ${target}`))
    const forbidden = reach.filter(
      use =>
        /^web\/.*→ (kysely|pg|@electric-sql|.*\/(db|repository)(\/|$))/.test(use) ||
        /^scoring\/.*→ (@thidua\/|hono|kysely|pg|node:)/.test(use) ||
        /^api\/.*→ @thidua\/web/.test(use),
    )
    expect(forbidden).toEqual([])
  })
})

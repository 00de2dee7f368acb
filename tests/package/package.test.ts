import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDoors } from '../../scripts/read-exports.mjs'
import { builtModule } from '../support/built.ts'
import { bundle } from '../support/bundle.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const scoring = path.join(root, 'packages/scoring')
const tool = (name: string) => path.join(root, 'node_modules/.bin', name)
const run = promisify(execFile)

let folder: string
let app: string
let installed: string

/** An empty project that installs the packed package; its two dependencies come from disk, nothing from a network. */
beforeAll(async () => {
  builtModule('scoring/dist/index.js')
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-package-'))
  app = path.join(folder, 'app')
  installed = path.join(app, 'node_modules/@thidua/scoring')
  mkdirSync(app)
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: scoring })
  const fromDisk = (name: string) => `file:${path.join(root, 'node_modules', name)}`
  const dependencies = {
    '@thidua/scoring': `file:../${stdout.trim()}`,
    '@noble/hashes': fromDisk('@noble/hashes'),
    zod: fromDisk('zod'),
  }
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies }),
  )
  const offline = ['--offline', '--no-audit', '--no-fund', '--cache', path.join(folder, 'cache')]
  await run('npm', ['install', ...offline], { cwd: app })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the packed package', () => {
  test('is clean for publint', async () => {
    const { messages } = await publint({ pkgDir: scoring, strict: true })
    expect(messages).toEqual([])
  })

  test('has types that resolve everywhere ESM does', async () => {
    const { stdout } = await run(tool('attw'), [
      '--pack',
      scoring,
      '--profile',
      'esm-only',
      '--format',
      'json',
    ])
    const { analysis } = JSON.parse(stdout)
    const esm = Object.values(analysis.problems).filter(
      problem => !['node10', 'node16-cjs'].includes((problem as { resolutionKind: string }).resolutionKind),
    )
    expect(esm).toEqual([])
  })

  test('brings its license, its page, its types and its source, and nothing else', () => {
    const files = readdirSync(installed)
    expect(files.sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'src'])
    const license = readFileSync(path.join(root, 'LICENSE'), 'utf8')
    expect(readFileSync(path.join(installed, 'LICENSE'), 'utf8')).toBe(license)
    const all = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    expect(all.filter(name => name.includes('.') && !/\.(js|d\.ts|map|ts|json|md)$/.test(name))).toEqual([])
  })

  test('has source maps that lead to source that is there', () => {
    const dist = path.join(installed, 'dist')
    const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.map'),
    )
    expect(maps.length).toBeGreaterThan(300)
    const lost = maps.flatMap(name => {
      const { sources } = JSON.parse(readFileSync(path.join(dist, name), 'utf8')) as { sources: string[] }
      return sources.filter(source => !existsSync(path.join(dist, path.dirname(name), source)))
    })
    expect(lost).toEqual([])
  })

  test('works in an empty project', async () => {
    const examples = path.join(root, 'examples/embedding')
    cpSync(examples, path.join(app, 'embedding'), { recursive: true })
    const { stdout } = await run(process.execPath, ['script.mjs', 'criteria.json', 'period.json'], {
      cwd: path.join(app, 'embedding'),
    })
    expect(stdout).toMatch(/^khoi-6\n1 {2}Lớp 6A {2}8 {2}Good\n/)
  })

  test.each([
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])(
    'is understood by TypeScript under %s, strictly and with its libraries checked',
    async (name, options) => {
      const file = path.join(app, `${name}.ts`)
      writeFileSync(
        file,
        `import { compileCriteria, type PeriodResult, type ScoringInput, scorePeriod } from '@thidua/scoring'
import { type Issue, parseCriteriaSet } from '@thidua/scoring/criteria'
import { type Exact, parse, sum } from '@thidua/scoring/numbers'
export const total = (points: readonly string[]): Exact => sum(points.map(parse))
export const score = (criteria: unknown, input: ScoringInput): PeriodResult | readonly Issue[] => {
  const parsed = parseCriteriaSet(criteria)
  return parsed.ok ? scorePeriod(compileCriteria(parsed.value), input, 'final') : parsed.issues
}
// @ts-expect-error points are text, never numbers
export const wrong: PeriodResult['scores'][number]['total'] = 12.5
`,
      )
      const config = path.join(app, `tsconfig.${name}.json`)
      const compilerOptions = { ...options, strict: true, noEmit: true, target: 'es2022', types: [] }
      writeFileSync(config, JSON.stringify({ compilerOptions, files: [file] }))
      await run(tool('tsc'), ['-p', config]).catch(error => expect.fail(error.stdout))
    },
  )
})

describe('what a browser has to load, in bytes, minified and compressed', () => {
  const doors = readDoors(pathToFileURL(`${scoring}/`)).map(({ door }) => door)
  const most: Readonly<Record<string, number>> = {
    '@thidua/scoring': 27_000,
    '@thidua/scoring/criteria': 66_000,
    '@thidua/scoring/records': 10_500,
    '@thidua/scoring/outcomes': 100,
    '@thidua/scoring/issues': 500,
    '@thidua/scoring/numbers': 3_000,
    '@thidua/scoring/receipt': 85_000,
    '@thidua/scoring/columns': 39_500,
    '@thidua/scoring/analysis': 75_000,
  }

  test.each(doors)('all that %s gives', async door => {
    expect((await bundle(`export * from '${door}'`)).gzip).toBeLessThan(most[door] ?? 0)
  })

  test.each([
    ['scoring alone', "export { scorePeriod } from '@thidua/scoring'", 22_000],
    ['reading criteria sets', "export { parseCriteriaSet } from '@thidua/scoring/criteria'", 55_000],
    ['everything', doors.map(door => `export * from '${door}'`).join('\n'), 132_000],
  ])('%s', async (_, code, most) => {
    expect((await bundle(code)).gzip).toBeLessThan(most)
  })

  test('scoring carries neither of the dependencies', async () => {
    const { text } = await bundle("export * from '@thidua/scoring'")
    expect(text).not.toMatch(/zod|sha256|ZodType/i)
  })
})

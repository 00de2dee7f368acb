// A test runner for Stryker that keeps one process and gives every mutant fresh modules.
//
// Vitest starts a worker and loads itself, zod and fast-check anew for each mutant: half a second of processor time.
// Here those stay loaded. Each test file is bundled once with everything of ours that it imports; running the bundle
// again evaluates all of it anew, so no mutant sees a cache that another one filled, and costs some hundredths of a
// second. The tests are the same files; they ask for `describe`, `test`, `expect` and `beforeAll`, and the stand-in
// gives them these.
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vm from 'node:vm'
import fc from 'fast-check'
import { build } from 'vite'
import { expect } from 'vitest'
import { readDoors } from '../read-exports.mjs'

const standIn = name => fileURLToPath(new URL(`${name}-stand-in.mjs`, import.meta.url))

/** The same draws for every mutant: a verdict is not a matter of luck. A counter-example is not made smaller. */
fc.configureGlobal({ seed: 20_260_101, endOnFailure: true })

/** Files are found beside the source that names them, wherever its code is run. */
const ownAddress = {
  name: 'own-address',
  transform: (code, id) =>
    code.includes('import.meta.url')
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : undefined,
}

/** Tests may read through other packages of ours: their sources, as in vitest.config.ts. */
const conditions = ['@thidua/source', 'node']

/** A test file and what it imports of ours as one function; packages are left to `require`. */
const bundle = async (root, file) => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [ownAddress],
    resolve: {
      conditions,
      alias: [
        ...readDoors(pathToFileURL(path.join(root, 'packages/scoring/'))).map(({ door, source }) => ({
          find: new RegExp(`^${door}$`),
          replacement: fileURLToPath(source),
        })),
        { find: 'fast-check', replacement: standIn('fast-check') },
        { find: 'vitest', replacement: standIn('vitest') },
      ],
    },
    ssr: { resolve: { conditions } },
    build: {
      ssr: path.join(root, file),
      write: false,
      minify: false,
      rollupOptions: { output: { format: 'cjs' }, treeshake: false },
    },
  })
  const { code } = built.output[0]
  const script = new vm.Script(`(function (require, exports) {${code}\n})`, { filename: file })
  const require = createRequire(path.join(root, file))
  return () => script.runInThisContext()(require, {})
}

/** Tests in the order in which they should be tried: files that failed or ran quickly first. */
const byCost = cost => (a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0)

class OneProcessRunner {
  #files
  #bundles = new Map()
  #leftOut
  #namespace
  /** Milliseconds that a file took in the dry run, loading included. */
  #cost = new Map()
  /** Files in which a test killed the last mutants: neighbours often fall to the same test. */
  #lucky = []

  constructor(options, namespace) {
    this.#namespace = globalThis[namespace] ??= {}
    this.#files = options.oneProcess.tests
    this.#leftOut = options.oneProcess.leftOut ?? []
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    for (const file of this.#files) this.#bundles.set(file, await bundle(process.cwd(), file))
  }

  /** The tests of one file, all its modules evaluated anew. */
  #collect(file) {
    const collected = { file, tests: [], ids: new Map(), before: [], expect, fc }
    globalThis.mutationTests = collected
    this.#bundles.get(file)()
    const { tests, ...rest } = collected
    return { ...rest, tests: tests.filter(({ id }) => !this.#leftOut.some(name => id.includes(name))) }
  }

  async dryRun() {
    const ns = this.#namespace
    ns.activeMutant = undefined
    const tests = []
    for (const file of this.#files) {
      const start = performance.now()
      const collected = this.#collect(file)
      for (const before of collected.before) await before()
      for (const { id, run } of collected.tests) {
        const began = performance.now()
        ns.currentTestId = id
        const failure = await failureOf(run)
        ns.currentTestId = undefined
        const result = { id, name: id, fileName: path.resolve(file), timeSpentMs: performance.now() - began }
        tests.push(
          failure === undefined
            ? { ...result, status: 0 }
            : { ...result, status: 1, failureMessage: failure },
        )
      }
      this.#cost.set(file, performance.now() - start)
    }
    return { status: 'complete', tests, mutantCoverage: ns.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const ns = this.#namespace
    const wanted = testFilter && new Set(testFilter)
    const files = this.#files.filter(file => !wanted || testFilter.some(id => id.startsWith(`${file}#`)))
    const order = [...files]
      .sort(byCost(this.#cost))
      .sort((a, b) => this.#lucky.indexOf(b) - this.#lucky.indexOf(a))
    Object.assign(ns, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 })
    try {
      let count = 0
      for (const file of order) {
        const failed = await this.#firstFailure(file, wanted, () => count++)
        if (ns.hitCount > hitLimit) return { status: 'timeout', reason: `more than ${hitLimit} hits` }
        if (failed) {
          this.#lucky = [...this.#lucky.filter(name => name !== file), file]
          return { status: 'killed', killedBy: [failed.id], failureMessage: failed.message, nrOfTests: count }
        }
      }
      return { status: 'survived', nrOfTests: count }
    } finally {
      ns.activeMutant = undefined
    }
  }

  async #firstFailure(file, wanted, onTest) {
    const loading = { collected: undefined }
    const refused = await failureOf(async () => {
      loading.collected = this.#collect(file)
      for (const before of loading.collected.before) await before()
    })
    const wantedHere = wanted ? [...wanted].find(id => id.startsWith(`${file}#`)) : `${file}#`
    if (refused !== undefined) return { id: wantedHere, message: refused }
    for (const { id, run } of loading.collected.tests) {
      if (wanted && !wanted.has(id)) continue
      onTest()
      const message = await failureOf(run)
      if (message !== undefined) return { id, message }
    }
    return undefined
  }
}

const failureOf = async run => {
  try {
    await run()
    return undefined
  } catch (error) {
    return String(error?.message ?? error)
  }
}

const create = (options, namespace) => new OneProcessRunner(options, namespace)
create.inject = ['options', 'globalNamespace']

const createRunner = injector =>
  injector.provideValue('globalNamespace', '__stryker__').injectFunction(create)
createRunner.inject = ['$injector']

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', factory: createRunner }]
export const strykerValidationSchema = {
  properties: {
    oneProcess: {
      type: 'object',
      properties: {
        tests: { type: 'array', items: { type: 'string' } },
        leftOut: { type: 'array', items: { type: 'string' } },
      },
    },
  },
}

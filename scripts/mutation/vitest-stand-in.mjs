// What the tests of packages/scoring import from Vitest, as test-runner.mjs needs it: tests are collected, not run.
// `mutationTests` is the file that is being read: its name, its tests so far, what runs before them.

export const expect = globalThis.mutationTests.expect

let place = ''

/** Names need only be unique and the same on every reading. */
const collect = (name, run) => {
  const { file, tests, ids } = globalThis.mutationTests
  const plain = `${file}#${place}${name}`
  const seen = ids.get(plain) ?? 0
  ids.set(plain, seen + 1)
  tests.push({ id: seen === 0 ? plain : `${plain} (${seen + 1})`, run })
}

const within = (name, body) => {
  const outer = place
  place = `${outer}${name} > `
  try {
    body()
  } finally {
    place = outer
  }
}

/** Vitest spreads a case that is a list over the parameters; anything else is the one argument. */
const spread = (body, given) => () => (Array.isArray(given) ? body(...given) : body(given))
const forEach = collectOne => cases => (name, body) => {
  for (const [i, given] of cases.entries()) collectOne(`${name} [${i + 1}]`, spread(body, given))
}

export const test = Object.assign((name, run) => collect(name, () => run()), { each: forEach(collect) })
export const it = test
export const describe = Object.assign(within, { each: forEach(within) })
export const beforeAll = run => {
  globalThis.mutationTests.before.push(run)
}

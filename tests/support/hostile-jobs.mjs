// Jobs that do what no job should; a worker finds them here by their names.
import { writeFileSync } from 'node:fs'

const done = value => ({ ok: true, value, warnings: [] })

export const add = { work: ({ a, b }) => done(a + b) }

export const length = { work: ({ bytes }) => done(new Uint8Array(bytes.length * 2)) }

export const refuse = {
  work: () => ({ ok: false, issues: [{ code: 'unknown-unit', path: [], params: {}, severity: 'error' }] }),
}

export const processId = { work: () => done(process.pid) }

/** Two kinds of memory: the heap of the engine, and bytes beside it, which no limit of a heap counts. */
export const fillHeap = {
  work: () => {
    const all = {}
    for (let i = 0; ; i++) all[`key ${i}`] = [i]
  },
}
export const fillBytes = {
  work: () => {
    const all = []
    for (;;) all.push(new Uint8Array(10_000_000).fill(1))
  },
}
/** One allocation that is larger than everything allowed. */
export const fillAtOnce = {
  work: () => {
    const all = []
    for (;;) all.push(new Array(20_000_000).fill(1.5))
  },
}

export const neverEnd = {
  work: () => {
    for (;;);
  },
}

export const announceAndNeverEnd = {
  work: ({ file }) => {
    writeFileSync(file, String(process.pid))
    for (;;);
  },
}

export const callTooDeep = {
  work: () => {
    const down = depth => down(depth + 1) + 1
    return done(down(0))
  },
}

export const throwBug = {
  work: () => {
    throw new TypeError('a bug')
  },
}

export const exitSilently = { work: () => process.exit(3) }

/** What it gives back can be sent nowhere. */
export const answerWithFunction = { work: () => done(() => 1) }

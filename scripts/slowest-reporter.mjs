// Prints after a run which files and which tests took longest: where a minute is to be saved.
const shown = 20

/** A line a file or test: seconds, and what they were spent on. */
const line = ({ seconds, name, note = '' }) => `${seconds.toFixed(1).padStart(7)} s  ${name}${note}`

const slowest = entries => entries.sort((a, b) => b.seconds - a.seconds).slice(0, shown)

/** Where someone asks for a few files, Vitest itself already says how long they took. */
const isWholeRun = modules => modules.length > shown

export default class SlowestReporter {
  onTestRunEnd(modules) {
    if (!isWholeRun(modules)) return
    const files = modules.map(module => {
      const { collectDuration, setupDuration, prepareDuration, duration } = module.diagnostic()
      const loading = (collectDuration + setupDuration + prepareDuration) / 1000
      const seconds = loading + duration / 1000
      return { seconds, name: module.relativeModuleId, note: ` (${loading.toFixed(1)} s to load)` }
    })
    const tests = modules.flatMap(module =>
      [...module.children.allTests()].map(test => ({
        seconds: (test.diagnostic()?.duration ?? 0) / 1000,
        name: `${module.relativeModuleId} > ${test.fullName}`,
      })),
    )
    const print = (title, entries) => console.log([`\n${title}`, ...slowest(entries).map(line)].join('\n'))
    print(`The ${shown} slowest files`, files)
    print(`The ${shown} slowest tests`, tests)
  }
}

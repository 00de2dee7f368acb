import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { builtModule } from './built.ts'

interface Contestant {
  readonly child: ChildProcess
  readonly nextLine: () => Promise<string>
}

const script = fileURLToPath(new URL('lock-contestant.mjs', import.meta.url))

/** Processes see the folder's temporary directories differently, as services and shells of one machine do. */
const startContestant = async (folder: string, temporary: string): Promise<Contestant> => {
  const child = spawn(
    process.execPath,
    [script, builtModule('api/dist/db/embedded/folder-lock.js'), folder],
    {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => String((await lines.next()).value)
  await nextLine()
  return { child, nextLine }
}

/**
 * Lets three processes take the lock of a folder at the same moment, again and again: each time the one that held it is
 * killed first. How many held it, for each time; anything but one is a folder that is lost, or that nobody can open.
 */
export const contestLock = async (
  folder: string,
  times: number,
  temporaries: readonly [string, string, string],
): Promise<readonly number[]> => {
  const start = (i: number) => startContestant(folder, temporaries[i]!)
  const contestants = await Promise.all([start(0), start(1), start(2)])
  const holders: number[] = []
  try {
    for (let time = 0; time < times; time++) {
      for (const { child } of contestants) child.stdin!.write('go\n')
      const outcomes = await Promise.all(contestants.map(({ nextLine }) => nextLine()))
      holders.push(outcomes.filter(outcome => outcome === 'held').length)
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome !== 'held') continue
        const { child } = contestants[i]!
        child.kill('SIGKILL')
        await once(child, 'exit')
        contestants[i] = await start(i)
      }
    }
  } finally {
    for (const { child } of contestants) child.kill('SIGKILL')
  }
  return holders
}

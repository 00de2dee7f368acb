import { diffCriteriaSets } from '@thidua/scoring/criteria'
import { diffView } from '../criteria-diff/diff-view.ts'
import { commandText } from '../text/command.ts'
import { readOptions } from './arguments.ts'
import type { Console } from './console.ts'
import { exitCodes } from './help.ts'
import { readCriteriaSet } from './read-criteria-file.ts'
import { refuse } from './read-year.ts'
import { indented } from './text-table.ts'

const options = { json: { type: 'boolean', default: false } } as const

/** `thidua diff`: what changed from one criteria file to another. Gives back the exit code. */
export const diffCommand = async (args: readonly string[], console: Console): Promise<number> => {
  const wanted = readOptions(args, options)
  if (!wanted.ok) return refuse(wanted.issues, exitCodes.wrongUsage, console)
  const [first, second, ...more] = wanted.value.positionals
  if (first === undefined || second === undefined || more.length > 0) {
    console.error(commandText[console.language].help.diff)
    return exitCodes.wrongUsage
  }
  const [before, after] = await Promise.all([readCriteriaSet(first), readCriteriaSet(second)])
  if (!before.ok || !after.ok) {
    const issues = [before, after].flatMap(read => (read.ok ? [] : read.issues))
    const isUnreadable = issues.some(({ code }) => code === 'cli-file')
    return refuse(issues, isUnreadable ? exitCodes.unreadableFile : exitCodes.wrongCriteria, console)
  }
  if (wanted.value.values.json) {
    const reference = ({ id, version }: { id: string; version: string }) => ({ id, version })
    const changes = diffCriteriaSets(before.value, after.value)
    console.out(JSON.stringify({ before: reference(before.value), after: reference(after.value), changes }))
    return exitCodes.done
  }
  const { title, sum, parts } = diffView(before.value, after.value, console.language)
  console.out(`${title}\n${sum}`)
  for (const { name, rows } of parts)
    console.out(
      [
        `\n${name}`,
        ...rows.flatMap(row =>
          row.name === null ? indented(row.changes) : [...indented([row.name]), ...indented(row.changes, 4)],
        ),
      ].join('\n'),
    )
  return exitCodes.done
}

import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { type Config, readConfig } from '../config.ts'
import type { Console } from './console.ts'

export interface PlaceAndWords {
  /** Where the server's settings say that the data are. */
  readonly place: Config['database']
  /** The words behind the command, as many as it takes. */
  readonly words: readonly string[]
}

/** A command on the server's data takes the server's settings, and words as the example shows: files, names, places. */
export const readPlace = (
  args: readonly string[],
  environment: Console['environment'],
  verb: string,
  example: readonly string[],
): Result<PlaceAndWords> => {
  const config = readConfig(environment)
  const isWrong = args.length !== example.length || args.some(word => word.startsWith('-'))
  const issues = [
    ...(config.ok ? [] : config.issues),
    ...(isWrong ? [issue('cli-value', [], { option: `thidua ${verb}`, rule: example.join(' ') })] : []),
  ]
  if (!config.ok || issues.length > 0) return failure(issues)
  return success({ place: config.value.database, words: args })
}

/** Another place of data: the address of a PostgreSQL server, whose files stay where they are, or a folder. */
export const placeOf = (word: string, { folder }: Pick<Config['database'], 'folder'>): Config['database'] =>
  /^postgres(ql)?:\/\//.test(word)
    ? { kind: 'server', url: word, ...(folder !== undefined && { folder }) }
    : { kind: 'folder', folder: word }

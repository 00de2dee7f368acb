import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { type Config, readConfig } from '../config.ts'
import type { Console } from './console.ts'

export interface PlaceAndWord {
  /** Where the server's settings say that the data are. */
  readonly place: Config['database']
  /** The one word behind the command. */
  readonly word: string
}

/** A command on the server's data takes the server's settings and one word: a file, a name, another place. */
export const readPlaces = (
  args: readonly string[],
  environment: Console['environment'],
  verb: string,
  example: string,
): Result<PlaceAndWord> => {
  const config = readConfig(environment)
  const [word, ...others] = args
  const isWrong = word === undefined || word.startsWith('-') || others.length > 0
  const issues = [
    ...(config.ok ? [] : config.issues),
    ...(isWrong ? [issue('cli-value', [], { option: `thidua ${verb}`, rule: example })] : []),
  ]
  if (!config.ok || word === undefined || issues.length > 0) return failure(issues)
  return success({ place: config.value.database, word })
}

/** Another place of data: the address of a PostgreSQL server, or a folder. */
export const placeOf = (word: string): Config['database'] =>
  /^postgres(ql)?:\/\//.test(word) ? { kind: 'server', url: word } : { kind: 'folder', folder: word }

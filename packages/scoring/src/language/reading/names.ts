import { type Issue, issue } from '../../result.ts'
import type { Path } from '../placed.ts'
import type { Hints } from './nearest.ts'

export type NameList = Readonly<Record<string, unknown>>

/** The names that a set defines, and what to say where one is not among them. */
export interface Names {
  /** Facts, declarations and attributes. */
  readonly facts: NameList
  readonly criteria: NameList
  readonly groups: NameList
  readonly declarations: NameList
  readonly ratings: NameList
  readonly commendations: NameList
  readonly unitKinds: NameList
  readonly declarationType: (id: string) => string | undefined
  readonly unknown: Unknown['unknown']
  readonly unknownOne: Unknown['unknownOne']
}

/** Tells of names that nothing has. */
export interface Unknown {
  /** One issue for each name that is not among the known ones, with the known name that was probably meant. */
  unknown(names: readonly string[] | undefined, known: NameList, code: string, path: Path): Issue[]
  unknownOne(name: string | undefined, known: NameList, code: string, path: Path): Issue[]
}

export const createUnknown = (hint: Hints): Unknown => {
  const one = (name: string, known: NameList, code: string, path: Path): Issue[] =>
    Object.hasOwn(known, name) ? [] : [issue(code, path, { name, ...hint(name, Object.keys(known)) })]
  return {
    unknown: (names, known, code, path) =>
      (names ?? []).flatMap((name, i) => one(name, known, code, [...path, i])),
    unknownOne: (name, known, code, path) => (name === undefined ? [] : one(name, known, code, path)),
  }
}

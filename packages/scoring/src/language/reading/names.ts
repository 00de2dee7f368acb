import { type Issue, issue } from '../../result.ts'
import type { Path } from '../placed.ts'
import { nearestOf } from './nearest.ts'

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
  readonly unknown: typeof unknown
  readonly unknownOne: typeof unknownOne
}

/** One issue for each name that is not among the known ones, with the known name that was probably meant. */
export const unknown = (
  names: readonly string[] | undefined,
  known: NameList,
  code: string,
  path: Path,
): Issue[] =>
  (names ?? []).flatMap((name, i) =>
    Object.hasOwn(known, name)
      ? []
      : [issue(code, [...path, i], { name, ...nearestOf(name, Object.keys(known)) })],
  )

export const unknownOne = (name: string | undefined, known: NameList, code: string, path: Path): Issue[] =>
  unknown(name === undefined ? [] : [name], known, code, path).map(found => ({ ...found, path }))

import type { CompiledCriteria } from './compile-criteria.ts'
import type { ScoringInput } from './input.ts'
import { checkInForce } from './language/reading/set-in-force.ts'
import { readKnown } from './records/known.ts'
import type { RecordRoom } from './records/room.ts'
import { type RecordList, recordRooms } from './records/rooms.ts'
import { absentable, dateText, listOf, objectOf, periodShape, type Shape } from './records/shape.ts'
import { type Issue, issue } from './result.ts'

// Each list has a record of its own kind, which no type says of all of them at once.
const rooms = Object.entries(recordRooms) as unknown as readonly (readonly [
  RecordList,
  RecordRoom<unknown>,
])[]

const listsOf = (isOptional: boolean): Readonly<Record<string, Shape>> =>
  Object.fromEntries(
    rooms.flatMap(([list, room]) =>
      (room.isOptional ?? false) === isOptional ? [[list, listOf(room.shape)] as const] : [],
    ),
  )

const shape = objectOf({ period: periodShape, asOf: dateText, ...listsOf(false) }, absentable(listsOf(true)))

/** A record of wrong shape is told so and not looked at; the others are, each under the place where it stood. */
const readableIn = (input: ScoringInput, list: RecordList, misshapen: readonly Issue[]) => {
  const given: unknown = input[list]
  const wrong = new Set(misshapen.flatMap(({ path }) => (path[0] === list ? [path[1]] : [])))
  const all = Array.isArray(given) && !wrong.has(undefined) ? given : []
  const places = [...all.keys()].filter(i => !wrong.has(i))
  return { places, records: places.map(i => all[i] as unknown) }
}

const walk = (
  compiled: CompiledCriteria,
  input: ScoringInput,
  ask: readonly ('check' | 'doubt' | 'inWhole')[],
): readonly Issue[] => {
  const misshapen = shape(input, [])
  if (misshapen.some(({ path }) => path.length === 0)) return misshapen
  const wrong = new Set(misshapen.map(({ path }) => path[0]))
  const { known, hasUnits, hasWays } = readKnown(compiled, input, part => !wrong.has(part))
  const found = ask.flatMap(question =>
    rooms.flatMap(([list, room]): readonly Issue[] => {
      if (question === 'inWhole' && !hasWays) return []
      if (room.readsBlocks && !hasUnits) return []
      const { records, places } = readableIn(input, list, misshapen)
      const issues = records.length > 0 ? (room[question]?.(records, known) ?? []) : []
      return issues.map(({ path: [i, ...path], ...rest }) => ({
        ...rest,
        path: [list, places[i as number] as number, ...path],
      }))
    }),
  )
  return [...misshapen, ...found]
}

/**
 * Everything in an input that scoring could only throw at, guess about or leave out in silence, all at once and each
 * with its place: shape and values, and of every record of right shape the names that lead nowhere. Whatever it is
 * given, it answers and never throws; an input without issues is scored without throwing.
 *
 * Example: `checkInput(compiled, { ...input, asOf: '2024-02-30' })[0]` is at `['asOf']` with code `invalid-date`.
 */
export const checkInput = (compiled: CompiledCriteria, input: ScoringInput): readonly Issue[] => {
  const found = walk(compiled, input, ['check', 'inWhole'])
  const { from, to } = (input as Partial<ScoringInput> | null)?.period ?? {}
  return from !== undefined && to !== undefined && from > to
    ? [issue('ends-before-it-starts', ['period', 'to']), ...found]
    : found
}

/**
 * What a scoring of an input without issues leaves out, or takes as it stands: terms that the set does not know,
 * activities outside the period or of which no rule takes note, what was declared twice, a set that is not in force
 * for the period.
 *
 * Example: `doubtInput(compiled, input)[0]` is at `['activities', 0, 'kind']` with code `unknown-term`.
 */
export const doubtInput = (compiled: CompiledCriteria, input: ScoringInput): readonly Issue[] => {
  const { period, asOf } = input
  const inForce = checkInForce(compiled.set, { period: period.from, receipt: asOf })
  return [
    ...inForce.map(found => ({ ...found, path: ['period', 'from'] })),
    ...walk(compiled, input, ['doubt']),
  ].map(found => ({ ...found, severity: 'warning' as const }))
}

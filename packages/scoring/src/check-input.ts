import type { CompiledCriteria } from './compile-criteria.ts'
import type { Period, ScoringInput, Unit } from './input.ts'
import { checkInForce } from './language/reading/set-in-force.ts'
import type { Known, RecordRoom } from './records/room.ts'
import { type RecordList, recordRooms } from './records/rooms.ts'
import { absentable, dateText, listOf, objectOf, periodShape, type Shape } from './records/shape.ts'
import { type Issue, issue } from './result.ts'
import { heirsIn, waysOf } from './succession/heirs.ts'

const optional: ReadonlySet<RecordList> = new Set([
  'gateRulings',
  'history',
  'successions',
  'councilDecisions',
])

// Each list has a record of its own kind, which no type says of all of them at once.
const rooms = Object.entries(recordRooms) as unknown as readonly (readonly [
  RecordList,
  RecordRoom<unknown>,
])[]

const listsOf = (isOptional: boolean): Readonly<Record<string, Shape>> =>
  Object.fromEntries(
    rooms.flatMap(([list, { shape }]) =>
      optional.has(list) === isOptional ? [[list, listOf(shape)] as const] : [],
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

type Placed = Pick<Unit, 'id' | 'block' | 'parent'>

const isPlaced = (unit: unknown): unit is Placed => {
  const { id, block } = (unit ?? {}) as { readonly id?: unknown; readonly block?: unknown }
  return typeof id === 'string' && id !== '' && typeof block === 'string'
}

const everyName = { has: () => true }

/** What the readable parts of an input say; undefined of what other parts would have to say too. */
const readKnown = (
  { set, aggregatorFor }: CompiledCriteria,
  input: ScoringInput,
  isRight: (part: keyof ScoringInput) => boolean,
): { readonly known: Known; readonly hasUnits: boolean; readonly hasWays: boolean } => {
  const units: readonly unknown[] = Array.isArray(input.units) ? Array.from<unknown>(input.units) : []
  const placed = units.filter(isPlaced)
  const hasUnits = Array.isArray(input.units) && placed.length === units.length
  const hasPeriod = isRight('period')
  const hasWays = hasUnits && hasPeriod && isRight('successions')
  const period: Period = hasPeriod ? input.period : { from: '0001-01-01', to: '9999-12-31' }
  const succession = { units: placed, period, successions: hasWays ? input.successions : [] }
  const named = new Set([...placed.map(({ id }) => id), ...heirsIn(set, succession).keys()])
  const known: Known = {
    ...{ set, period },
    blocks: new Map(placed.map(({ id, block }) => [id, block])),
    parents: new Map([
      ...(hasUnits ? [] : placed.map(({ parent = '' }) => [parent, undefined] as const)),
      ...placed.map(({ id, parent }) => [id, parent] as const),
    ]),
    units: hasWays ? named : everyName,
    gone: new Map([...waysOf(set, succession)].map(([unit, [first]]) => [unit, first.on])),
    ...(hasPeriod && { isCounted: countedBy(aggregatorFor, period) }),
  }
  return { known, hasUnits, hasWays }
}

const countedBy = (
  aggregatorFor: CompiledCriteria['aggregatorFor'],
  period: Period,
): NonNullable<Known['isCounted']> => {
  const counted = new Map<string, boolean>()
  return ({ kind, channel = null, level = null, partner = null, evidence = '' }) => {
    const signature = { kind, channel, level, partner, evidence: evidence !== '' }
    const key = JSON.stringify(signature)
    const found = counted.get(key)
    if (found !== undefined) return found
    const { always, dated } = aggregatorFor(period).feedsOf(signature)
    counted.set(key, always.length + dated.length > 0)
    return always.length + dated.length > 0
  }
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
      if (list === 'councilDecisions' && !hasUnits) return []
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

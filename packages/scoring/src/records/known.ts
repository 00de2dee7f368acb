import type { CompiledCriteria } from '../compile-criteria.ts'
import type { Period, ScoringInput, Unit } from '../input.ts'
import { heirsIn, waysOf } from '../succession/heirs.ts'
import type { Known } from './room.ts'

type Placed = Pick<Unit, 'id' | 'block' | 'parent'>

const isPlaced = (unit: unknown): unit is Placed => {
  const { id, block } = (unit ?? {}) as { readonly id?: unknown; readonly block?: unknown }
  return typeof id === 'string' && id !== '' && typeof block === 'string'
}

const everyName = { has: () => true }

/** What the readable parts of an input say; undefined of what other parts would have to say too. */
export const readKnown = (
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

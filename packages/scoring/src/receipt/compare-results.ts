import type { PublishedResult, UnitOutcome } from './published-result.ts'

/** One figure of a result, where two results say different things of it. Null: the figure is not there. */
export interface ResultDifference {
  readonly block: string
  /** Null for the seats of a block. */
  readonly unit: string | null
  readonly kind: 'unit' | 'group' | 'criterion' | 'line' | 'gate' | 'proposal' | 'seats'
  /** Id of the group, criterion, line, gate or commendation; null for the unit itself. */
  readonly of: string | null
  /** Which figure: `total`, `place`, `rating`, `points`, `outcome` … */
  readonly figure: string
  readonly before: string | null
  readonly after: string | null
}

type Figure = Omit<ResultDifference, 'before' | 'after'> & { readonly value: string | null }

const textOf = (value: string | number | boolean | null): string | null =>
  value === null ? null : String(value)

const own = ['block', 'total', 'place', 'shared', 'rating', 'commendable'] as const
const sums = ['standard', 'bonus', 'deduction', 'exact'] as const

const unitFigures = (outcome: UnitOutcome): Figure[] => {
  const { unit, block } = outcome
  const figure = (
    kind: Figure['kind'],
    of: string | null,
    name: string,
    value: string | number | boolean | null,
  ): Figure => ({ block, unit, kind, of, figure: name, value: textOf(value) })
  const each = (kind: Figure['kind'], values: Readonly<Record<string, string>>, name: string): Figure[] =>
    Object.entries(values).map(([of, value]) => figure(kind, of, name, value))
  return [
    ...own.map(name => figure('unit', null, name, outcome[name])),
    ...each('gate', outcome.gates, 'answer'),
    ...sums.map(name => figure('unit', null, name, outcome[name])),
    ...each('group', outcome.groups, 'points'),
    ...each('criterion', outcome.criteria, 'points'),
    ...each('line', outcome.lines, 'points'),
  ]
}

const figuresOf = ({ units, proposals }: PublishedResult): Figure[] => [
  ...units.flatMap(unitFigures),
  ...proposals.flatMap(({ commendation, block, seatBase, seats, units: outcomes }): Figure[] => [
    { block, unit: null, kind: 'seats', of: commendation, figure: 'seats', value: textOf(seats) },
    { block, unit: null, kind: 'seats', of: commendation, figure: 'seatBase', value: textOf(seatBase) },
    ...Object.entries(outcomes).map(
      ([unit, value]): Figure => ({
        block,
        unit,
        kind: 'proposal',
        of: commendation,
        figure: 'outcome',
        value,
      }),
    ),
  ]),
]

/** A unit's figures go by the unit, so that one that changed its block is compared with itself. */
const keyOf = ({ unit, block, kind, of, figure }: Figure): string =>
  JSON.stringify([unit ?? ['block', block], kind, of, figure])

/**
 * The figures that two results of a period do not agree on, in the order of the first.
 *
 * Example: `compareResults(first, second)[0]` is `{ unit: 'T1', figure: 'total', before: '79.5', after: '80' … }`.
 */
export const compareResults = (before: PublishedResult, after: PublishedResult): ResultDifference[] => {
  const later = new Map(figuresOf(after).map(figure => [keyOf(figure), figure]))
  const differences: ResultDifference[] = []
  for (const { value, ...figure } of figuresOf(before)) {
    const key = keyOf({ ...figure, value })
    const other = later.get(key)?.value ?? null
    if (other !== value) differences.push({ ...figure, before: value, after: other })
    later.delete(key)
  }
  for (const { value, ...figure } of later.values())
    if (value !== null) differences.push({ ...figure, before: null, after: value })
  return differences
}

import { decimal, type Pick } from './pick.ts'
import { roundingModes } from './rounding.ts'

/** What an expression or a condition may name at its place in the set. */
export interface Names {
  readonly facts: readonly string[]
  readonly dates: readonly string[]
  readonly yesNos: readonly string[]
  /** Criteria whose points stand before this place. */
  readonly points: readonly string[]
  readonly unitKinds: readonly string[]
  /** Only inside a line do marks have a line to belong to. */
  readonly inLine: boolean
  /** Only in a criterion: finished scores of sub-units. */
  readonly children: boolean
  /** The set is written in the second format. */
  readonly isSecond: boolean
}

export const deadline = (pick: Pick): string =>
  pick.of(['2024-01-31', '2024-04-15', '01-31', '12-31', '02-29', '15', '31'])

const whenZero = ['missing', 'not-applicable', 'zero', 'one'] as const
const blockFigures = ['blockMax', 'blockMin', 'blockSum', 'blockMean', 'percentile', 'toLeader', 'minMax']

const folds = ['sum', 'mean', 'median', 'smallest', 'largest', 'count']
const bounds = ['atLeast', 'above', 'atMost', 'below', 'equals']

const randomDropping = (pick: Pick): object => ({
  ...pick.maybe(25, () => ({ dropLowest: String(pick.int(1, 2)) })),
  ...pick.maybe(25, () => ({ dropHighest: String(pick.int(1, 2)) })),
  ...pick.maybe(25, () => ({ best: String(pick.int(1, 3)) })),
})

const randomSelection = (pick: Pick): object => ({
  ...pick.maybe(30, () => ({ where: { [pick.of(bounds)]: decimal(pick, 0, 8, 1) } })),
  ...randomDropping(pick),
})

const randomGathering = (pick: Pick, names: Names): object =>
  names.isSecond
    ? pick.maybe(40, () =>
        pick.chance(30)
          ? { missing: 'zero' }
          : {
              missing: 'excluded',
              ...pick.maybe(50, () => ({ knownAtLeast: pick.of(['0', '0.5', '0.75', '1']) })),
            },
      )
    : {}

const rounded = (pick: Pick): object => ({ places: String(pick.int(0, 4)), mode: pick.of(roundingModes) })

const undefinedAs = (pick: Pick): object =>
  pick.maybe(60, () => ({ whenUndefined: pick.of(['missing', 'not-applicable', 'zero']) }))

/** A small random expression over known names. */
export const randomExpression = (pick: Pick, names: Names, depth = 2): unknown => {
  const inner = (): unknown => randomExpression(pick, names, depth - 1)
  const second = <T>(...made: readonly (() => T)[]): readonly (() => T)[] => (names.isSecond ? made : [])
  const leaves: (() => unknown)[] = [
    () => pick.of(names.facts),
    () => pick.of(names.facts),
    () => pick.of(names.facts),
    () => decimal(pick, -3, 20),
    () => ({ daysAfter: { date: pick.of(names.dates), deadline: deadline(pick) } }),
    ...(names.isSecond
      ? [
          () => ({
            daysBetween: [pick.of(names.dates), pick.of(names.dates)],
            ...pick.maybe(50, () => ({
              only: 'working-days',
              ...pick.maybe(50, () => ({
                holidays: ['2024-01-01', '2024-02-12', '2024-02-12', '2024-04-06'],
              })),
            })),
          }),
        ]
      : []),
    ...(names.points.length > 0 ? [() => ({ points: pick.of(names.points) })] : []),
    ...(names.inLine
      ? [
          () => ({ marks: pick.of(['mean', 'median', 'trimmed-mean', 'sum']) }),
          () => ({ marks: pick.of(['mean', 'median', 'trimmed-mean', 'sum']), ...randomDropping(pick) }),
        ]
      : []),
  ]
  const branches: (() => unknown)[] = [
    () => ({ ratio: [inner(), inner()], ...pick.maybe(70, () => ({ whenZero: pick.of(whenZero) })) }),
    () => ({ ratio: [inner(), inner()], ...pick.maybe(70, () => ({ whenZero: pick.of(whenZero) })) }),
    () => ({ [pick.of(blockFigures)]: inner() }),
    () => ({ [pick.of(blockFigures)]: inner() }),
    () => ({ [pick.of(['sum', 'product', 'smallest', 'largest'])]: pick.list(1, 3, inner) }),
    () => ({ difference: [inner(), inner()] }),
    () => ({
      over: pick.list(1, 5, () => randomExpression(pick, names, 0)),
      as: pick.of(folds),
      ...randomSelection(pick),
      ...randomGathering(pick, names),
    }),
    ...second(() => {
      const over = pick.list(1, 4, () => randomExpression(pick, names, 0))
      return {
        over,
        as: pick.of(['mean', 'sum']),
        weights: over.map(() => (pick.chance(80) ? decimal(pick, 0, 3, 1) : pick.of(names.facts))),
        ...randomSelection(pick),
        ...randomGathering(pick, names),
      }
    }),
    ...second(() => {
      const over = pick.list(1, 4, () => randomExpression(pick, names, 0))
      return {
        over,
        as: 'geometric-mean',
        ...pick.maybe(50, () => ({ weights: over.map(() => pick.of(['0', '1', '2', '0.5', '1.5'])) })),
        ...rounded(pick),
        ...randomGathering(pick, names),
      }
    }),
    ...second(() => ({
      root: inner(),
      degree: pick.of(['2', '3', '5']),
      ...rounded(pick),
      ...undefinedAs(pick),
    })),
    ...second(() => ({ ln: inner(), ...rounded(pick), ...undefinedAs(pick) })),
    ...second(() => ({ blockMedian: inner() })),
    ...second(() => ({
      blockNth: inner(),
      nth: String(pick.int(1, 4)),
      ...pick.maybe(50, () => ({ better: pick.of(['higher', 'lower']) })),
    })),
    ...second(() => ({
      blockDeviation: inner(),
      ...pick.maybe(50, () => ({ divisor: pick.of(['units', 'units-less-one']) })),
      ...rounded(pick),
    })),
    ...second(() => ({
      orElse: [...pick.list(1, 2, inner), pick.chance(30) ? { notApplicable: 'true' } : inner()],
    })),
    () => ({ round: inner(), places: String(pick.int(0, 2)), mode: pick.of(roundingModes) }),
    () => ({ blockPlace: inner(), ...pick.maybe(70, () => ({ better: pick.of(['higher', 'lower']) })) }),
    ...(names.children
      ? [
          () => ({
            children: pick.chance(50) ? 'score' : inner(),
            as: pick.of(folds),
            ...randomSelection(pick),
            ...randomGathering(pick, names),
          }),
          () => ({
            children: pick.chance(50) ? 'score' : inner(),
            as: 'mean',
            weight: randomExpression(pick, names, 0),
            ...randomGathering(pick, names),
          }),
        ]
      : []),
  ]
  return depth > 0 && pick.chance(45) ? pick.of(branches)() : pick.of(leaves)()
}

/** Questions that can be asked anywhere. */
export const randomCondition = (
  pick: Pick,
  names: Names,
  extra: readonly (() => unknown)[] = [],
  depth = 2,
): unknown => {
  const inner = (): unknown => randomCondition(pick, names, extra, depth - 1)
  const leaves: (() => unknown)[] = [
    () => ({ value: randomExpression(pick, names, 1), [pick.of(bounds)]: decimal(pick, -1, 8, 1) }),
    () => ({ value: randomExpression(pick, names, 0), [pick.of(bounds)]: decimal(pick, 0, 5, 0) }),
    () => ({ declared: pick.of(names.yesNos) }),
    () => ({ unitKind: pick.some(names.unitKinds) }),
    () => ({ nothingSubmitted: 'true' }),
    () => ({ undeclared: pick.of([...names.yesNos, ...names.dates]) }),
    ...extra,
  ]
  const branches: (() => unknown)[] = [
    () => ({ all: pick.list(1, 3, inner) }),
    () => ({ any: pick.list(1, 3, inner) }),
    () => ({ not: inner() }),
    () => ({ everyChild: inner() }),
  ]
  return depth > 0 && pick.chance(40) ? pick.of(branches)() : pick.of(leaves)()
}

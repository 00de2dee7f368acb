import { decimal, type Pick } from './pick.ts'
import { type Names, randomExpression } from './random-expression.ts'

/** Different thresholds, in any order. */
const thresholds = (pick: Pick, most: number): string[] => [
  ...new Set(
    pick.list(1, most, () => pick.of(['0', '0.5', '0.7', '0.97', '1', '1.2', '2', '3', '5', '10', '-1'])),
  ),
]

export const randomCurve = (pick: Pick, names: Names, depth = 1): unknown => {
  const points = (): string => decimal(pick, 0, 5)
  const curves: (() => unknown)[] = [
    () => ({
      perItem: {
        points: points(),
        ...pick.maybe(30, () => ({ each: pick.of(['0.01', '0.5', '2', '3']) })),
        ...pick.maybe(40, () => ({ above: pick.of(['0.92', '1', '2', '-1']) })),
        ...pick.maybe(60, () => ({ steps: pick.of(['whole', 'proportional']) })),
      },
    }),
    () => ({ bands: thresholds(pick, 5).map(from => ({ from, points: points() })) }),
    () => ({ proportion: { points: points() } }),
    () => ({ yesNo: { yes: points(), ...pick.maybe(40, () => ({ no: decimal(pick, -1, 1) })) } }),
    () => ({
      interpolate: [...new Set(['0', ...thresholds(pick, 4), '20'])].map(at => ({ at, points: points() })),
    }),
    () => {
      const from = pick.int(-1, 2)
      return {
        marked: {
          from: String(from),
          to: String(from + pick.int(0, 9)),
          ...pick.maybe(30, () => ({ step: '0.25' })),
          ...pick.maybe(50, () => ({ flagSpread: pick.of(['0.5', '2', '4', '6']) })),
          ...pick.maybe(30, () => ({ scale: ['10', '8', '6', '4', '0', '-1'] })),
        },
      }
    },
    ...(depth > 0
      ? [
          () => ({
            bySize: {
              of: randomExpression(pick, names, 0),
              classes: thresholds(pick, 3).map(from => ({
                from,
                points: randomCurve(pick, names, depth - 1),
              })),
            },
          }),
        ]
      : []),
  ]
  return pick.of(curves)()
}

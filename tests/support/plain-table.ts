import fc from 'fast-check'

const label = { vi: 'x', en: 'x' }
const rate = fc.constantFrom('0.1', '0.25', '1', '3', '0.125', '1.5')
const threshold = fc.constantFrom('0', '1', '2', '3.5', '5', '0.5')
const fact = fc.constantFrom('n-all', 'q-all', 'q-weighted', 'months', 'n-article', 'channels')

const expression = fc.oneof(
  fact,
  fc.tuple(fact, fact).map(pair => ({ sum: pair })),
  fc.tuple(fact, rate).map(pair => ({ product: pair })),
  fc.tuple(fact, rate).map(pair => ({ difference: pair })),
  fc.tuple(fact, fact).map(pair => ({ largest: pair })),
)
const ratio = fc
  .tuple(fact, fc.constantFrom('staff', 'schools', 'pupils'))
  .map(pair => ({ ratio: pair, whenZero: 'zero' }))

const bands = fc
  .uniqueArray(fc.tuple(threshold, rate), { selector: ([from]) => from, minLength: 1, maxLength: 4 })
  .map(list => ({ bands: list.map(([from, points]) => ({ from, points })) }))
const perItem = fc
  .record({
    points: rate,
    each: fc.constantFrom('1', '2', '0.5'),
    above: fc.constantFrom('0', '1'),
    steps: fc.constant('whole'),
  })
  .map(rule => ({ perItem: rule }))
const simple = rate.map(points => ({ perItem: { points } }))
const yesNo = rate.map(yes => ({ yesNo: { yes } }))
const flat = fc.oneof(bands, perItem, simple, yesNo)
const bySize = fc.tuple(flat, flat).map(([small, large]) => ({
  bySize: {
    of: 'staff',
    classes: [
      { from: '0', points: small },
      { from: '20', points: large },
    ],
  },
}))

/** A value expression and the curve over it. */
type Pair = readonly [unknown, unknown]

const onWhole = fc.tuple(expression, fc.oneof(flat, bySize))
const onRatio = fc.tuple(
  ratio,
  fc.oneof(
    bands,
    rate.map(points => ({ proportion: { points } })),
    simple,
  ),
)

const criterion = fc.record({
  lines: fc.oneof(
    onRatio.map(one => [one]),
    fc.array(onWhole, { minLength: 1, maxLength: 3 }),
  ),
  columns: fc.array(fc.constantFrom('standard', 'standard', 'bonus', 'deduction'), {
    minLength: 3,
    maxLength: 3,
  }),
  cap: fc.option(rate, { nil: undefined }),
  standard: fc.constantFrom('2', '5', '10.5'),
  start: fc.constantFrom('earn', 'earn', 'full'),
  floor: fc.constantFrom(undefined, '0'),
  deductionCap: fc.constantFrom(undefined, '1.5'),
})

const isRatio = (lines: readonly Pair[]): boolean =>
  lines.some(([value]) => typeof value === 'object' && value !== null && 'ratio' in value)

/** Tables that the integer lane can say in full: no conditions, blocks, marks or rescaling. */
export const plainTable = fc
  .record({
    groups: fc.array(
      fc.record({
        criteria: fc.array(criterion, { minLength: 1, maxLength: 3 }),
        weight: fc.constantFrom(undefined, '0.5', '2'),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    criterionPlaces: fc.constantFrom('1', '2', '2', '3', 'none'),
    totalPlaces: fc.constantFrom('1', '2'),
    maximum: fc.constantFrom(undefined, '12'),
    duplicates: fc.constantFrom(
      [],
      [{ by: 'link', counts: 'once' }],
      [{ by: 'event', counts: 'per-channel' }],
    ),
    highest: fc.constantFrom(undefined, ['article', 'press-piece']),
    basis: fc.constantFrom('rounded', 'exact'),
  })
  .map(shape => {
    const groups = shape.groups.map((group, g) => ({
      id: `G${g}`,
      label,
      ...(group.weight ? { weight: group.weight } : {}),
      criteria: group.criteria.map((c, i) => ({
        id: `G${g}.${i}`,
        label,
        clause: '1',
        standard: c.standard,
        start: isRatio(c.lines) ? 'earn' : c.start,
        ...(c.floor ? { floor: c.floor } : {}),
        ...(c.deductionCap ? { deductionCap: c.deductionCap } : {}),
        lines: (c.lines as readonly Pair[]).map(([value, points], l) => ({
          id: `G${g}.${i}.${l}`,
          label,
          value,
          points,
          column: isRatio(c.lines) ? 'standard' : c.columns[l],
          ...(c.cap ? { cap: c.cap } : {}),
        })),
      })),
    }))
    const criterionRounding =
      shape.criterionPlaces === 'none' ? 'none' : { places: shape.criterionPlaces, mode: 'half-up' }
    return {
      groups,
      facts: {
        'n-all': { count: 'activities' },
        'q-all': { sum: 'quantity' },
        'q-weighted': {
          sum: 'quantity',
          factors: { by: 'level', of: { province: '1.5', district: '1.25' } },
        },
        months: { distinct: 'month' },
        channels: { distinct: 'channel' },
        'n-article': { count: 'activities', where: { kind: ['article'], from: '2023-10-01' } },
      },
      declarations: {},
      ratings: [
        { id: 'good', label, from: '5' },
        { id: 'weak', label },
      ],
      gates: [],
      commendations: [],
      policies: {
        missing: 'zero',
        notApplicable: 'no-rescale',
        rounding: {
          line: 'none',
          criterion: criterionRounding,
          group: 'none',
          total: { places: shape.totalPlaces, mode: 'half-up' },
          print: '2',
        },
        totals: shape.maximum ? { maximum: shape.maximum } : {},
        ranking: { basis: shape.basis, tieBreak: [{ group: 'G0' }, { component: 'bonus' }] },
        duplicates: shape.duplicates,
        ...(shape.highest ? { highestLevelOnly: shape.highest } : {}),
      },
    }
  })

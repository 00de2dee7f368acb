import { readFileSync } from 'node:fs'
import { compileCriteria } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, Declaration, ScoringInput, Unit } from '@thidua/scoring/records'
import fc from 'fast-check'
import { parse } from 'yaml'

export const letterFolder = new URL('../../criteria/lao-cai-truyen-thong/2023-09-01/', import.meta.url)

/** The letter's criteria set as it stands in `criteria/`. */
export const letterSet = (() => {
  const text = readFileSync(new URL('criteria.yaml', letterFolder), 'utf8')
  const parsed = parseCriteriaSet(parse(text, { schema: 'failsafe' }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1))
  return parsed.value
})()

export const letter = compileCriteria(letterSet)

export const schoolYear = { from: '2023-09-01', to: '2024-05-31' } as const

const oneOf = (terms: Readonly<Record<string, unknown>>) => fc.constantFrom(...Object.keys(terms))
const { vocabulary, declarations } = letterSet

const date = fc
  .tuple(
    fc.constantFrom('2023-08', '2023-09', '2023-12', '2024-01', '2024-04', '2024-05', '2024-06'),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`)

export const unitIds = ['T1', 'T2', 'P1', 'S1', 'Q1'] as const
const kindOf = {
  T: 'affiliated-school',
  P: 'district-office',
  S: 'so-division',
  Q: 'international-school',
} as const

export const units: readonly Unit[] = unitIds.map((id, i) => ({
  id,
  name: id,
  kind: kindOf[id[0] as keyof typeof kindOf],
  block: i < 3 ? 'khoi-1' : 'khoi-2',
  attributes: { staff: String(10 + i * 7), pupils: String(300 + i), schools: '5' },
}))

const decimal = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('', '.5', '.25'))
  .map(parts => parts.join(''))

export const activity: fc.Arbitrary<Activity> = fc.record({
  id: fc.uuid(),
  unit: fc.constantFrom(...unitIds),
  date,
  kind: oneOf(vocabulary.kinds),
  channel: fc.option(oneOf(vocabulary.channels), { nil: undefined }),
  level: fc.option(oneOf(vocabulary.levels), { nil: undefined }),
  quantity: decimal,
  reached: fc.option(decimal, { nil: undefined }),
  audience: fc.option(decimal, { nil: undefined }),
  evidence: fc.option(fc.constantFrom('bien-ban', 'anh'), { nil: undefined }),
  link: fc.option(fc.constantFrom('l1', 'l2', 'l3'), { nil: undefined }),
  event: fc.option(fc.constantFrom('e1', 'e2'), { nil: undefined }),
  status: fc.constantFrom('submitted', 'verified', 'rejected'),
})

const declaredText = (type: string): fc.Arbitrary<string> => {
  if (type === 'yes-no') return fc.constantFrom('yes', 'no')
  return type === 'date' ? date : fc.integer({ min: 0, max: 6 }).map(String)
}

const declaration: fc.Arbitrary<Declaration> = fc
  .tuple(fc.constantFrom(...unitIds), fc.constantFrom(...Object.keys(declarations)))
  .chain(([unit, fact]) =>
    fc.record({
      unit: fc.constant(unit),
      fact: fc.constant(fact),
      value: declaredText(declarations[fact]!.type),
      status: fc.constantFrom('submitted' as const, 'verified' as const),
    }),
  )

/** Every unit declares everything it can, so that most units are resolved. */
const everything: fc.Arbitrary<Declaration[]> = fc.tuple(
  ...unitIds.flatMap(unit =>
    Object.entries(declarations).map(([fact, { type }]) =>
      declaredText(type).map((value): Declaration => ({ unit, fact, value, status: 'verified' })),
    ),
  ),
)

const lines = letterSet.groups
  .flatMap(group => group.criteria ?? [])
  .flatMap(criterion => criterion.lines)
  .filter(line => typeof line.value !== 'string' && 'marks' in line.value)

const marks = fc.tuple(
  ...unitIds.flatMap(unit =>
    lines.map(line =>
      fc
        .constantFrom('0', '1', '2.5')
        .map(points => ({ unit, line: line.id, member: 'TV1', points, reason: 'ly do' })),
    ),
  ),
)

export const yearInput: fc.Arbitrary<ScoringInput> = fc.record({
  period: fc.constant(schoolYear),
  asOf: fc.constant('2024-06-15'),
  units: fc.constant(units),
  activities: fc.uniqueArray(activity, { selector: a => a.id, maxLength: 60 }),
  declarations: fc.oneof(
    { weight: 4, arbitrary: everything },
    { weight: 1, arbitrary: fc.array(declaration, { maxLength: 40 }) },
  ),
  marks,
  rulings: fc.constant([]),
  holds: fc.constant([]),
})

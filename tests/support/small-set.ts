import { type CompiledCriteria, compileCriteria, type PeriodResult, scorePeriod } from '@thidua/scoring'
import { parseCriteriaSet } from '@thidua/scoring/criteria'
import type { Activity, ScoringInput, Unit } from '@thidua/scoring/records'

const label = (text: string) => ({ vi: text, en: text })
const term = (text: string) => ({ label: label(text) })

/** A line with everything but what the test is about filled in. */
export const line = (id: string, rest: Record<string, unknown>) => ({ id, label: label(id), ...rest })

export const criterion = (
  id: string,
  standard: string,
  lines: unknown[],
  rest: Record<string, unknown> = {},
) => ({
  id,
  label: label(id),
  clause: '1',
  standard,
  lines,
  ...rest,
})

export const group = (id: string, criteria: unknown[], rest: Record<string, unknown> = {}) => ({
  id,
  label: label(id),
  criteria,
  ...rest,
})

const policies = {
  missing: 'unresolved',
  notApplicable: 'rescale-group',
  rounding: {
    line: 'none',
    criterion: 'none',
    group: 'none',
    total: { places: 2, mode: 'half-up' },
    print: 2,
  },
  totals: {},
  ranking: { basis: 'rounded', tieBreak: [] },
  duplicates: [],
}

/** A criteria set in which only the parts under test are given. */
export const smallSet = (
  groups: unknown[],
  rest: Record<string, unknown> & { policies?: Record<string, unknown> } = {},
): Record<string, unknown> => ({
  format: '1',
  id: 'small',
  version: '2024-01-01',
  title: label('small'),
  effective: { from: '2024-01-01', by: 'period' },
  nominal: '100',
  sources: { law: { title: label('law') } },
  vocabulary: {
    unitKinds: { school: term('school'), office: term('office') },
    kinds: { article: term('article'), post: term('post'), award: term('award') },
    channels: { portal: term('portal'), fanpage: term('fanpage'), zalo: term('zalo') },
    levels: { unit: term('unit'), district: term('district'), province: term('province') },
  },
  attributes: { staff: { label: label('staff') }, planned: { label: label('planned') } },
  declarations: {
    issued: { label: label('issued'), type: 'yes-no' },
    handled: { label: label('handled'), type: 'yes-no' },
    cases: { label: label('cases'), type: 'count' },
    done: { label: label('done'), type: 'number' },
    share: { label: label('share'), type: 'number' },
    sent: { label: label('sent'), type: 'date' },
  },
  facts: { articles: { sum: 'quantity', where: { kind: ['article'] } } },
  groups,
  ratings: [],
  gates: [],
  commendations: [],
  ...rest,
  policies: { ...policies, ...rest.policies },
})

/** Parses and compiles, or fails the test with every issue. */
export const compiled = (set: Record<string, unknown>): CompiledCriteria => {
  const parsed = parseCriteriaSet(set)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues, null, 1))
  return compileCriteria(parsed.value)
}

export const school = (id: string, rest: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  kind: 'school',
  block: 'b1',
  attributes: {},
  ...rest,
})

let serial = 0
export const article = (unit: string, rest: Partial<Activity> = {}): Activity => ({
  id: `a${String(++serial).padStart(6, '0')}`,
  unit,
  date: '2024-03-01',
  kind: 'article',
  channel: 'portal',
  level: 'unit',
  quantity: '1',
  status: 'verified',
  ...rest,
})

export const input = (rest: Partial<ScoringInput> & { units: readonly Unit[] }): ScoringInput => ({
  period: { from: '2024-01-01', to: '2024-12-31' },
  asOf: '2024-12-31',
  activities: [],
  declarations: [],
  marks: [],
  rulings: [],
  holds: [],
  ...rest,
})

export const declare = (unit: string, values: Record<string, string>) =>
  Object.entries(values).map(([fact, value]) => ({ unit, fact, value, status: 'verified' as const }))

/** Scores one unit, `u`, that declares the given values. */
export const scoreDeclared = (
  set: Record<string, unknown>,
  values: Record<string, string>,
  rest: Partial<ScoringInput> = {},
): PeriodResult =>
  scorePeriod(
    compiled(set),
    input({ units: [school('u')], declarations: declare('u', values), ...rest }),
    'final',
  )

export const pointsOf = (result: PeriodResult, criterionId: string, unit = 'u'): string | undefined =>
  result.scores.find(score => score.unit === unit)?.criteria.find(c => c.criterion === criterionId)?.points

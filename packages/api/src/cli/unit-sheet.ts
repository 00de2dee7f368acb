import { explainPeriod, type PeriodResult } from '@thidua/scoring'
import type { Basis } from '@thidua/scoring/records'
import { groupRows } from '../db/group-rows.ts'
import { outcomesByUnit, unitDetail } from '../results/build-unit-result.ts'
import type { unitScoreAnswerSchema } from '../results/result.schema.ts'
import type { ScoredPeriod } from '../results/score-stored-period.ts'
import type { Year } from './read-year.ts'

/** What the API answers about one unit, but for what only a stored result has. */
export type UnitSheet = Pick<
  (typeof unitScoreAnswerSchema)['_output'],
  | 'unit'
  | 'standing'
  | 'rating'
  | 'proposals'
  | 'scores'
  | 'own'
  | 'ahead'
  | 'reasons'
  | 'activities'
  | 'declarations'
  | 'marks'
  | 'rulings'
  | 'holds'
>

/** Opens a year's results once; then one sheet for each unit that is asked for. */
export const unitSheets = (
  { compiled, input, blocks }: Year,
  results: Readonly<Record<Basis, PeriodResult>>,
  { own = null, ahead = [] }: Partial<Pick<ScoredPeriod, 'own' | 'ahead'>> = {},
): ((unit: string) => UnitSheet) => {
  const explain = explainPeriod(compiled, input, results.final)
  const outcomes = outcomesByUnit({ input, results, own, ahead })
  const units = new Map(input.units.map(unit => [unit.id, unit]))
  const blockNames = new Map(blocks.map(({ id, label }) => [id, label]))
  const by = <T extends { readonly unit: string }>(rows: readonly T[]) => groupRows(rows, ({ unit }) => unit)
  const [activities, declarations, marks] = [by(input.activities), by(input.declarations), by(input.marks)]
  const [rulings, holds] = [by(input.rulings), by(input.holds)]
  return id => {
    const unit = units.get(id)
    const outcome = outcomes.get(id)
    if (!unit || !outcome) throw new RangeError(`unit not in the period: ${id}`)
    const explained = { unit: id, explanation: explain(id), activities: activities.get(id) ?? [] }
    const detail = unitDetail(outcome, explained, {
      declarations: (declarations.get(id) ?? []).map(({ verifiedValue, evidence, ...declared }) => ({
        ...declared,
        verifiedValue: verifiedValue ?? null,
        evidence: evidence ?? null,
      })),
      marks: (marks.get(id) ?? []).map(mark => ({ ...mark, recused: mark.recused ?? false })),
      rulings: rulings.get(id) ?? [],
      holds: (holds.get(id) ?? []).map(({ until, ...hold }) => ({ ...hold, until: until ?? null })),
    })
    return {
      unit: {
        ...unit,
        attributes: { ...unit.attributes },
        parent: unit.parent ?? null,
        block: { id: unit.block, label: blockNames.get(unit.block) ?? unit.block },
      },
      standing: outcome.standing,
      rating: outcome.rating,
      ...detail,
    }
  }
}

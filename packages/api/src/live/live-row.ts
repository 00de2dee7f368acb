import type { z } from '@hono/zod-openapi'
import type { UnitScore } from '@thidua/scoring/outcomes'
import { bases } from '@thidua/scoring/records'
import type { liveRowSchema } from './live.schema.ts'
import type { LivePeriod } from './live-period.ts'

/** Where one unit stands, with its points criterion by criterion. */
export type LiveRow = z.infer<typeof liveRowSchema>

/** The rows of some units of a period that is kept scored; those that are not scored have none. */
export const liveRows = ({ stored, input, live }: LivePeriod, units: ReadonlySet<string>): LiveRow[] => {
  const { final } = live
  const listed = new Map(stored.listed.map(unit => [unit.id, unit]))
  const standings = new Map(
    final.standing.blocks.flatMap(({ standings }) => standings.map(own => [own.unit, own] as const)),
  )
  return input.units.flatMap(({ id }, i) => {
    const unit = listed.get(id)
    const standing = standings.get(id)
    const rating = final.standing.ratings[i]
    if (!units.has(id) || !unit || !standing || !rating) return []
    const { blockId, blockLabel, ...rest } = unit
    const [self, verified, own] = bases.map(basis => live[basis].standing.scores[i] as UnitScore) as [
      UnitScore,
      UnitScore,
      UnitScore,
    ]
    const { state, standard, bonus, deduction, groups } = own
    return [
      {
        unit: { ...rest, block: { id: blockId, label: blockLabel } },
        ...{ standing, rating, state, standard, bonus, deduction, groups },
        totals: { self: self.total, verified: verified.total, final: own.total },
        criteria: own.criteria.map(({ criterion, points }, c) => ({
          criterion,
          self: self.criteria[c]?.points ?? points,
          verified: verified.criteria[c]?.points ?? points,
          final: points,
        })),
      },
    ]
  })
}

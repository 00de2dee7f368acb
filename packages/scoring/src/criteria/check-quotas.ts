import { type Issue, issue } from '../result.ts'
import type { CriteriaSet } from './criteria-set.ts'
import type { Commendation } from './outcomes.ts'

const baseOf = ({ quota }: Commendation): string | undefined =>
  quota && 'percentOf' in quota && quota.percentOf === 'seats' ? quota.of : undefined

/** Nested quotas (K23) must end at a number that stands before anybody is proposed. */
export const checkQuotas = (set: CriteriaSet): Issue[] => {
  const byId = new Map(set.commendations.map(commendation => [commendation.id, commendation]))
  return set.commendations.flatMap((commendation, i): Issue[] => {
    const { quota } = commendation
    if (!quota || !('percentOf' in quota)) return []
    const path = ['commendations', i, 'quota', 'of']
    if (quota.percentOf !== 'seats')
      return quota.of === undefined ? [] : [issue('quota-base-not-used', path, { name: quota.of })]
    if (quota.of === undefined) return [issue('quota-without-base', path, {})]
    const base = byId.get(quota.of)
    if (!base) return [issue('unknown-commendation', path, { name: quota.of })]
    if (!base.quota) return [issue('quota-base-without-quota', path, { name: quota.of })]
    if ('percentOf' in base.quota && base.quota.percentOf === 'eligible')
      return [issue('quota-base-by-eligibility', path, { name: quota.of })]
    const ring = [commendation.id]
    for (let next: string | undefined = quota.of; next !== undefined; ) {
      if (ring.includes(next)) return [issue('cycle', path, { ring: [...ring, next].join(' → ') })]
      ring.push(next)
      const found = byId.get(next)
      next = found && baseOf(found)
    }
    return []
  })
}

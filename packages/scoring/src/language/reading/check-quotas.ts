import { type Issue, issue } from '../../result.ts'
import type { CriteriaSet } from '../schema/criteria-set.ts'
import { isShareQuota } from '../schema/kinds.ts'
import type { Quota } from '../schema/outcomes.ts'

/** A commendation or a rating, as far as its quota goes. */
interface Limited {
  readonly id: string
  readonly quota?: Quota | undefined
}

const baseOf = ({ quota }: Limited): string | undefined =>
  isShareQuota(quota) && quota.percentOf === 'seats' ? quota.of : undefined

const nestingIssues = (items: readonly Limited[], key: string): Issue[] => {
  const byId = new Map(items.map(item => [item.id, item]))
  return items.flatMap((item, i): Issue[] => {
    const { quota } = item
    if (!isShareQuota(quota)) return []
    const path = [key, i, 'quota', 'of']
    if (quota.percentOf !== 'seats')
      return quota.of === undefined ? [] : [issue('quota-base-not-used', path, { name: quota.of })]
    if (quota.of === undefined) return [issue('quota-without-base', path, {})]
    const base = byId.get(quota.of)
    // A name that nobody has is told with the other references.
    if (!base) return []
    if (!base.quota) return [issue('quota-base-without-quota', path, { name: quota.of })]
    if (isShareQuota(base.quota) && base.quota.percentOf === 'eligible')
      return [issue('quota-base-by-eligibility', path, { name: quota.of })]
    const ring = [item.id]
    for (let next: string | undefined = quota.of; next !== undefined; ) {
      if (ring.includes(next)) return [issue('cycle', path, { ring: [...ring, next].join(' → ') })]
      ring.push(next)
      const found = byId.get(next)
      next = found && baseOf(found)
    }
    return []
  })
}

/** Whoever is beyond the quota of a rating is rated one lower, so the last rating can have none. */
const lastRatingIssues = ({ ratings }: CriteriaSet): Issue[] => {
  const last = ratings.at(-1)
  const path = ['ratings', ratings.length - 1, 'quota']
  return last?.quota ? [issue('quota-on-last-rating', path, { rating: last.id })] : []
}

/** Nested quotas (K23) must end at a number that stands before anybody is proposed, or rated one lower. */
export const checkQuotas = (set: CriteriaSet): Issue[] => [
  ...nestingIssues(set.ratings, 'ratings'),
  ...lastRatingIssues(set),
  ...nestingIssues(set.commendations, 'commendations'),
]

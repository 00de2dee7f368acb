import { compare, fraction, isZero } from '../../numbers/exact.ts'
import { parse } from '../../numbers/text.ts'
import { asCondition } from '../conditions/condition-words.ts'
import type { Path } from '../placed.ts'
import { isShareQuota, isSizeQuota, type ShareQuota, type SizeQuota } from '../schema/kinds.ts'
import type { Commendation, Quota } from '../schema/outcomes.ts'
import { finding } from './finding.ts'
import type { LintContext } from './lint-context.ts'
import type { LintRule } from './rule.ts'

interface QuotaPlace<Q> {
  readonly quota: Q
  /** Conditions that let a unit in; a rating has its own band beside them. */
  readonly eligible: Commendation['eligible']
  readonly path: Path
}

const placed = (
  items: readonly { readonly quota?: Quota | undefined; readonly eligible?: Commendation['eligible'] }[],
  key: string,
): readonly QuotaPlace<Quota>[] =>
  items.flatMap(({ quota, eligible = [] }, i) =>
    quota ? [{ quota, eligible, path: [key, i, 'quota'] }] : [],
  )

const quotas = ({ set }: LintContext): readonly QuotaPlace<Quota>[] => [
  ...placed(set.ratings, 'ratings'),
  ...placed(set.commendations, 'commendations'),
]

export const shareQuotas = (context: LintContext): readonly QuotaPlace<ShareQuota>[] =>
  quotas(context).flatMap(place => (isShareQuota(place.quota) ? [{ ...place, quota: place.quota }] : []))

const sizeQuotas = (context: LintContext): readonly QuotaPlace<SizeQuota>[] =>
  quotas(context).flatMap(place => (isSizeQuota(place.quota) ? [{ ...place, quota: place.quota }] : []))

/** Every percentage of a set with its place. */
const percents = (context: LintContext): readonly { readonly percent: string; readonly path: Path }[] => [
  ...shareQuotas(context).flatMap(({ quota, path }) => [
    { percent: quota.percent, path: [...path, 'percent'] },
    ...(quota.percentWhen ?? []).map(({ percent }, i) => ({
      percent,
      path: [...path, 'percentWhen', i, 'percent'],
    })),
  ]),
  ...context.set.commendations.flatMap(({ council }, i) =>
    council
      ? [{ percent: council.thresholdPercent, path: ['commendations', i, 'council', 'thresholdPercent'] }]
      : [],
  ),
]

/** Most places that the conditions of a commendation let in, where they say so. */
const placesLetIn = ({ eligible }: QuotaPlace<Quota>): number | null => {
  const limits = eligible.flatMap(({ when }) => {
    const asked = asCondition(when, 'place')
    return asked ? [Number(asked.place.atMost)] : []
  })
  return limits.length > 0 ? Math.min(...limits) : null
}

const seatsIn = (quota: Quota): number | null => {
  if (isShareQuota(quota)) return null
  return isSizeQuota(quota) ? Math.max(...quota.byBlockSize.map(({ seats }) => seats)) : quota.seats
}

const givesNothing = (quota: Quota): boolean => {
  if (isShareQuota(quota))
    return [quota.percent, ...(quota.percentWhen ?? []).map(({ percent }) => percent)].every(percent =>
      isZero(parse(percent)),
    )
  return seatsIn(quota) === 0
}

/** Seats: percentages, tables by block size, and what can never be filled. */
export const quotaRules: readonly LintRule[] = [
  {
    code: 'percent-out-of-range',
    severity: 'error',
    remedy: 'write-percent-from-0-to-100',
    check: context =>
      percents(context).flatMap(({ percent, path }) =>
        compare(parse(percent), parse('0')) < 0 || compare(parse(percent), fraction(100)) > 0
          ? [finding(path, { percent })]
          : [],
      ),
  },
  {
    code: 'percent-looks-like-ratio',
    severity: 'warning',
    remedy: 'write-percent-from-0-to-100',
    check: context =>
      percents(context).flatMap(({ percent, path }) =>
        compare(parse(percent), parse('0')) > 0 && compare(parse(percent), parse('1')) < 0
          ? [finding(path, { percent })]
          : [],
      ),
  },
  {
    code: 'quota-gives-no-seat',
    severity: 'warning',
    remedy: 'raise-or-remove-quota',
    check: context =>
      quotas(context).flatMap(({ quota, path }) => (givesNothing(quota) ? [finding(path)] : [])),
  },
  {
    code: 'seats-above-block',
    severity: 'warning',
    remedy: 'lower-seats',
    check: context => [
      ...sizeQuotas(context).flatMap(({ quota, path }) =>
        quota.byBlockSize.flatMap(({ from, seats }, i) =>
          seats > Math.max(from, 1)
            ? [finding([...path, 'byBlockSize', i, 'seats'], { seats: String(seats), units: String(from) })]
            : [],
        ),
      ),
      ...shareQuotas(context).flatMap(({ quota: { under }, path }) =>
        under && under.seats > 1 && under.seats >= under.units
          ? [
              finding([...path, 'under', 'seats'], {
                seats: String(under.seats),
                units: String(under.units - 1),
              }),
            ]
          : [],
      ),
    ],
  },
  {
    code: 'block-sizes-repeat',
    severity: 'error',
    remedy: 'remove-or-move-band',
    check: context =>
      sizeQuotas(context).flatMap(({ quota, path }) =>
        quota.byBlockSize.flatMap(({ from }, i) =>
          quota.byBlockSize.slice(0, i).some(other => other.from === from)
            ? [finding([...path, 'byBlockSize', i, 'from'], { from: String(from) })]
            : [],
        ),
      ),
  },
  {
    code: 'block-sizes-open-below',
    severity: 'warning',
    remedy: 'add-lowest-class',
    check: context =>
      sizeQuotas(context).flatMap(({ quota, path }) => {
        const least = Math.min(...quota.byBlockSize.map(({ from }) => from))
        return least > 1 ? [finding([...path, 'byBlockSize'], { from: String(least) })] : []
      }),
  },
  {
    code: 'larger-block-fewer-seats',
    severity: 'warning',
    remedy: 'raise-or-remove-quota',
    check: context =>
      sizeQuotas(context).flatMap(({ quota, path }) => {
        const rows = [...quota.byBlockSize].sort((a, b) => a.from - b.from)
        return rows.slice(1).flatMap((row, i) => {
          const smaller = rows[i] as (typeof rows)[number]
          const params = { units: String(row.from), seats: String(row.seats), before: String(smaller.seats) }
          const at = [...path, 'byBlockSize', quota.byBlockSize.indexOf(row), 'seats']
          return row.seats < smaller.seats ? [finding(at, params)] : []
        })
      }),
  },
  {
    code: 'small-block-rule-without-effect',
    severity: 'warning',
    remedy: 'raise-or-remove-quota',
    check: context =>
      shareQuotas(context).flatMap(({ quota: { under }, path }) =>
        under && under.units <= 1
          ? [finding([...path, 'under', 'units'], { units: String(under.units) })]
          : [],
      ),
  },
  {
    code: 'quota-cannot-be-met',
    severity: 'warning',
    remedy: 'widen-eligibility-or-lower-seats',
    check: context =>
      quotas(context).flatMap(place => {
        const { quota, path } = place
        const [places, seats] = [placesLetIn(place), seatsIn(quota)]
        return places !== null && seats !== null && seats > places
          ? [finding(path, { seats: String(seats), places: String(places) })]
          : []
      }),
  },
]

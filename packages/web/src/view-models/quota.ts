import type { CriteriaIndex } from '@thidua/api/sheet'
import {
  isShareQuota,
  isSizeQuota,
  type Quota,
  type ShareQuota,
  type SizeQuota,
} from '@thidua/scoring/criteria'
import type { Translation } from '../text/translation.ts'

/**
 * How many seats a form of commendation has, as the criteria set orders it; with `nameOf` of ratings, how many units
 * keep a rating.
 */
export function quotaSentences(
  quota: Quota | undefined,
  index: CriteriaIndex,
  t: Translation,
  nameOf: (id: string) => string = index.commendationName,
): readonly string[] {
  const words = t.text.criteria.quota
  if (quota === undefined) return [words.none]
  if (isSizeQuota(quota)) return blockSizeSentences(quota.byBlockSize, t)
  if (!isShareQuota(quota)) return [words.fixed(String(quota.seats))]
  const share = words.percent(
    t.exact(quota.percent),
    baseName(quota, index, t, nameOf),
    t.text.steps.modes[quota.rounding],
  )
  const exceptions = (quota.percentWhen ?? []).map(rule =>
    words.percentWhen(t.exact(rule.percent), t.label(rule.label)),
  )
  const small =
    quota.under === undefined ? [] : [words.under(String(quota.under.units - 1), String(quota.under.seats))]
  return [share, ...exceptions, ...small]
}

type SizeRule = SizeQuota['byBlockSize'][number]

/** Blocks too small for any seat first, then each stretch of sizes with its seats. */
function blockSizeSentences(rules: readonly SizeRule[], t: Translation): readonly string[] {
  const words = t.text.criteria.quota
  const ordered = rules.toSorted((a, b) => Number(a.from) - Number(b.from))
  const first = ordered.find(({ seats }) => seats > 0)
  if (first === undefined) return [words.noSeats]
  const none = first.from > 1 ? [words.noSeatsBelow(String(first.from))] : []
  const stretches = ordered.slice(ordered.indexOf(first)).map(({ from, seats }, i, own) => {
    const next = own[i + 1]?.from
    return next === undefined
      ? words.byBlock(String(from), String(seats))
      : words.byBlockBetween(String(from), String(next - 1), String(seats))
  })
  return [...none, ...stretches]
}

function baseName(
  quota: ShareQuota,
  index: CriteriaIndex,
  t: Translation,
  nameOf: (id: string) => string,
): string {
  const words = t.text.criteria.quota
  if (quota.percentOf === 'seats') return words.seatsOf(nameOf(quota.of ?? ''))
  if (quota.percentOf === 'rated' && quota.ratings !== undefined)
    return words.ratedAs(quota.ratings.map(rating => `“${index.ratingName(rating)}”`).join(', '))
  return words.bases[quota.percentOf]
}

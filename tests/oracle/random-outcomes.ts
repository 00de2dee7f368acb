import { decimal, type Pick } from './pick.ts'
import { type Names, randomCondition } from './random-expression.ts'
import { roundingModes } from './rounding.ts'

const label = { vi: 'nhãn', en: 'label' }
const ratingIds = ['best', 'good', 'fair', 'weak']

const randomStreak = (pick: Pick, ratings: readonly string[], awards: readonly string[]) => {
  const commendation = awards.length > 0 && pick.chance(40) ? { commendation: pick.some(awards) } : {}
  return {
    periods: String(pick.int(1, 3)),
    ...commendation,
    ...('commendation' in commendation && pick.chance(50) ? {} : { rating: pick.some(ratings) }),
    ...pick.maybe(70, () => ({ predecessors: pick.of(['any', 'every']) })),
  }
}

/** Ratings, gates and commendations over a finished table; *steep*: with few seats for the better ratings. */
export const randomOutcomes = (pick: Pick, names: Names, groups: readonly string[], isSteep: boolean) => {
  const count = isSteep ? 3 : pick.int(1, 4)
  const ratings = ratingIds.slice(0, count)
  const froms = [...new Set(pick.list(count, count, () => pick.int(-5, 30)))].sort((a, b) => b - a)
  while (froms.length < count) froms.push((froms.at(-1) as number) - 1)
  // From here on conditions alone decide.
  const open = pick.chance(15) ? pick.int(0, count - 1) : count - 1

  const ids = pick.list(0, 4, i => `award${i + 1}`)
  const aboutScore = [
    () => ({ score: { [pick.of(['atLeast', 'below'])]: decimal(pick, 0, 20, 1) } }),
    () => ({ group: pick.of(groups), atLeastShare: pick.of(['0.5', '0.8', '1', '0']) }),
    () => ({ place: { atMost: pick.of(['1', '2', '3']) } }),
    () => ({ rating: pick.some(ratings) }),
    () => ({ streak: randomStreak(pick, ratings, ids) }),
  ]
  const when = (): unknown => randomCondition(pick, names, aboutScore)
  const conditions = (percent: number) =>
    pick.maybe(percent, () => ({ conditions: pick.list(1, 2, () => ({ label, when: when() })) }))

  const percentQuota = (i: number, among: readonly string[]) => {
    // A nested quota is reached by few units, so it is drawn more often than the others.
    const nested = i < among.length - 1 ? ['seats', 'seats', 'seats', 'seats'] : []
    const percentOf = pick.of(['units', 'rated', 'eligible', ...nested])
    return {
      percentOf,
      ...(percentOf === 'seats' ? { of: among[pick.int(i + 1, among.length - 1)] } : {}),
      ...pick.maybe(50, () => ({ ratings: pick.some(ratings) })),
      percent: decimal(pick, 0, 120, 1),
      ...pick.maybe(30, () => ({
        percentWhen: pick.list(1, 2, () => ({ label, when: when(), percent: decimal(pick, 0, 150, 0) })),
      })),
      rounding: pick.of(roundingModes),
      ...pick.maybe(50, () => ({ under: { units: String(pick.int(1, 6)), seats: String(pick.int(0, 2)) } })),
    }
  }
  const quota = (i: number, among: readonly string[]): unknown =>
    pick.of([
      () => percentQuota(i, among),
      () => percentQuota(i, among),
      () => percentQuota(i, among),
      () => ({ byBlockSize: pick.list(1, 3, n => ({ from: String(n * 2), seats: String(pick.int(0, 3)) })) }),
      () => ({ seats: String(pick.int(0, 3)) }),
    ])()
  const eligible = (): unknown => (pick.chance(50) ? { rating: pick.some(ratings) } : when())
  const commendations = ids.map((id, i) => ({
    id,
    label,
    eligible: pick.list(1, 2, () => ({ label, when: eligible() })),
    ...pick.maybe(85, () => ({ quota: quota(i, ids) })),
    ...pick.maybe(80, () => ({ tieAtEdge: pick.of(['none', 'all', 'vote']) })),
    ...pick.maybe(60, () => ({ notWith: pick.some(ids) })),
    ...pick.maybe(60, () => ({ stream: pick.of(['annual', 'thematic', 'ad-hoc']) })),
    ...pick.maybe(40, () => ({
      council: {
        quorum: pick.of(['1/2', '2/3', '1/1']),
        thresholdPercent: pick.of(['50', '66.67', '80', '90']),
        denominator: pick.of(['members', 'present', 'cast']),
      },
    })),
  }))
  return {
    ratings: withSoundBases(
      isSteep
        ? steepRatings(pick, ratings)
        : ratings.map((id, i) => ({
            id,
            label,
            ...(i < open || (open === count - 1 && i === open && pick.chance(30))
              ? { from: String(froms[i]) }
              : {}),
            ...conditions(i < open ? 40 : i < count - 1 ? 100 : 10),
            ...(i < count - 1
              ? pick.maybe(85, () => ({
                  quota: quota(i, ratings.slice(0, -1)),
                  ...pick.maybe(80, () => ({ tieAtEdge: pick.of(['none', 'all', 'vote']) })),
                }))
              : {}),
          })),
    ),
    gates: pick.list(0, 3, i => ({
      id: `gate${i + 1}`,
      label,
      when: when(),
      effect: pick.of(['not-rated', 'lower-one', 'no-commendation']),
    })),
    commendations: withSoundBases(commendations),
  }
}

/** Ratings that every total reaches, with few seats: who shares a place is voted on, and the quota below waits for it. */
const steepRatings = (pick: Pick, ratings: readonly string[]) =>
  ratings.map((id, i) => ({
    id,
    label,
    ...(i < ratings.length - 1
      ? {
          from: String(-50 - i),
          quota: { seats: i === 0 ? '1' : String(pick.int(1, 2)) },
          tieAtEdge: i === 0 ? 'vote' : pick.of(['none', 'all', 'vote']),
        }
      : {}),
  }))

type Award = { readonly id: string; quota?: Record<string, unknown> }

/** A nested quota needs a base that has seats before anybody is proposed. */
const withSoundBases = <T extends { readonly id: string }>(awards: readonly T[]): T[] => {
  const quotaOf = (id: unknown) => (awards.find(award => award.id === id) as Award | undefined)?.quota
  return awards.map(award => {
    const quota = (award as Award & T).quota
    if (quota?.percentOf !== 'seats') return award
    const base = quotaOf(quota.of)
    const isSound = base !== undefined && base.percentOf !== 'eligible'
    return isSound ? award : { ...award, quota: { seats: '1' } }
  })
}

import type { PublishedState } from './publication.schema.ts'

/** What is stored of a version's publication. */
export interface StoredPublication {
  readonly version: number
  readonly publishedAt: string | null
  readonly provisional: boolean
  readonly finalAt: string | null
  readonly reviewUntil: string | null
  readonly reviewByPublic: boolean
  readonly changeReason: string | null
}

const stateOf = ({ publishedAt, provisional }: StoredPublication, isSuperseded: boolean) => {
  if (publishedAt === null) return 'drafted'
  if (isSuperseded) return 'superseded'
  return provisional ? 'provisional' : 'final'
}

/**
 * In which state a version is. A version of the same period that was published later takes its place; nothing is
 * written on the one that was replaced, so no order of publishing can leave two in force.
 */
export const publishedState = (
  version: StoredPublication,
  ofPeriod: readonly Pick<StoredPublication, 'version' | 'publishedAt' | 'changeReason'>[],
): PublishedState => {
  const later = ofPeriod
    .filter(other => other.version > version.version && other.publishedAt !== null)
    .toSorted((a, b) => a.version - b.version)[0]
  const { publishedAt, provisional, finalAt, reviewUntil, reviewByPublic, changeReason } = version
  return {
    state: stateOf(version, later !== undefined),
    finalAt: publishedAt === null || provisional ? null : (finalAt ?? publishedAt),
    review: publishedAt !== null && provisional ? { until: reviewUntil, byPublic: reviewByPublic } : null,
    changeReason,
    supersededBy:
      publishedAt !== null && later ? { version: later.version, reason: later.changeReason } : null,
  }
}

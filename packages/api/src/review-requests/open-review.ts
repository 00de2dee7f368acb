import type { PublishedState } from '../publication/publication.schema.ts'

interface Version extends Pick<PublishedState, 'state' | 'review'> {
  readonly version: number
  readonly publishedAt: string | null
}

/** The version that is public now, out of those of a period, the newest first. */
export const publishedIn = <V extends Version>(versions: readonly V[]): V | undefined =>
  versions.find(({ publishedAt }) => publishedAt !== null)

/** Whether review of it can be asked on a day: while it is provisional, until its last day or, without one, until it is final. */
export const isReviewOpen = (version: Version | undefined, day: string): boolean => {
  const review = version?.state === 'provisional' ? version.review : null
  return review !== null && (review.until === null || review.until >= day)
}

import { createSignatureCoder } from '../columns/signature-coder.ts'
import type { Activity } from '../input.ts'
import { bucketOf } from './aggregation-plan.ts'
import type { Aggregator, Feed, SignatureFeeds } from './aggregator.ts'

const nothing: readonly Feed[] = []

/** What a signature feeds in one date bucket of the period. */
export const feedsInBucket = ({ always, dated }: SignatureFeeds, bucket: number): readonly Feed[] => {
  const feeds = [...always]
  for (const { feed, offsets } of dated) {
    const offset = offsets[bucket] as number
    if (offset >= 0) feeds.push({ ...feed, accumulator: feed.accumulator + offset })
  }
  return feeds
}

/** What an activity feeds, with its place in the period; rules are asked once per cell, not once per activity. */
export const createFeedLookup = (aggregator: Aggregator): ((activity: Activity) => readonly Feed[]) => {
  const { boundaries } = aggregator.plan
  const buckets = boundaries.length + 1
  const coder = createSignatureCoder(Number.MAX_SAFE_INTEGER)
  const bySignature: SignatureFeeds[] = []
  const byCell: (readonly Feed[] | undefined)[] = []
  const bucketByDate = new Map<string, number>()

  const bucketAt = (date: string): number => {
    const found = bucketByDate.get(date)
    if (found !== undefined) return found
    const bucket = bucketOf(boundaries, date)
    bucketByDate.set(date, bucket)
    return bucket
  }
  const feedsIn = (signature: number, bucket: number): readonly Feed[] => {
    const own = bySignature[signature] ?? aggregator.feedsOf(coder.signatures[signature]!)
    bySignature[signature] = own
    return feedsInBucket(own, bucket)
  }
  return activity => {
    const bucket = bucketAt(activity.date)
    if (bucket === 0 || bucket === buckets - 1) return nothing
    const signature = coder.code(activity)
    const cell = signature * buckets + bucket
    const found = byCell[cell]
    if (found) return found
    const feeds = feedsIn(signature, bucket)
    while (byCell.length < cell) byCell.push(undefined)
    byCell[cell] = feeds
    return feeds
  }
}

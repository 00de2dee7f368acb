import type { PeriodRanges } from '@thidua/scoring/analysis'
import type { Proposal } from '@thidua/scoring/outcomes'
import type { PublishedFacts, PublishedResult, Receipt } from '@thidua/scoring/receipt'
import type { ColumnType, Generated } from 'kysely'
import type { PublicationNote } from '../publication/publication.schema.ts'
import type { StoredOverview } from './stored-result.ts'

type Json<T> = ColumnType<T, string, never>
type JsonOrNull<T> = ColumnType<T | null, string | null, never>

/** One scoring of a period, kept as it was. Only its publication is ever written afterwards. */
export interface ResultTable {
  period: string
  version: number
  /** Of the receipt: what is printed, quoted and compared. */
  digest: string
  /** Of everything the version says, reasons and all: the same content is no new version. */
  content: string | null
  receipt: JsonOrNull<Receipt>
  facts: JsonOrNull<PublishedFacts>
  outcome: JsonOrNull<PublishedResult>
  /** Records that no unit's explanation holds, by the field of their kind; null in versions from before. */
  records: JsonOrNull<Readonly<Record<string, readonly object[]>>>
  /** What its open facts still allow; null in versions from before. */
  ranges: ColumnType<PeriodRanges | null, string | null, string | null>
  /** Digests of its parts; null in versions from before. */
  seal: ColumnType<string | null, string | null, never>
  rangesSeal: ColumnType<string | null, string | null, string | null>
  criteriaSet: string
  /** The period's revision that it was computed from. */
  revision: number
  asOf: string
  proposals: Json<readonly Proposal[]>
  overview: Json<StoredOverview>
  createdAt: Generated<string>
  publishedAt: string | null
  /** Public, and not final yet. */
  provisional: Generated<boolean>
  /** Null in a version that was published when there was one kind of publication: it is final since then. */
  finalAt: ColumnType<string | null, never, string>
  /** The last day on which review may be asked; null: until it is final. */
  reviewUntil: ColumnType<string | null, never, string | null>
  reviewByPublic: Generated<boolean>
  /** Why it takes the place of a final version. */
  changeReason: ColumnType<string | null, never, string | null>
  /** The newest link of the chain over the journal when it was published; null before, and in versions from before. */
  journalNumber: ColumnType<string | null, never, string>
  journalHead: ColumnType<string | null, never, string>
  publication: ColumnType<PublicationNote | null, string | null | undefined, string | null>
}

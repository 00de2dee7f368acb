/** Why a row is rejected. Of several problems the first in this order names the row. */
export const reasons = [
  'columns',
  'hidden',
  'unit',
  'date',
  'period',
  'kind',
  'quantity',
  'channel',
  'level',
  'partner',
  'audience',
  'code',
  'name',
  'unit-kind',
  'block',
  'attribute',
  'declaration',
  'value',
  'verdict',
  'line',
  'criterion',
  'member',
  'decision',
  'gate',
  'outcome',
  'votes',
  'points',
  'model',
  'author',
  'explanation',
  'document',
  'title',
  'evidence',
  'note',
  'conflict',
] as const
export type Reason = (typeof reasons)[number]

/** Rows that hold no data. */
export const layoutKinds = [
  /** Everything above the table: national heading, office, title. */
  'above',
  'header',
  /** The same header again further down. */
  'repeated-header',
  /** `(1) (2) (3)` under a header. */
  'column-numbers',
  /** Nothing, or only an ordinal that was printed in advance. */
  'blank',
  'section',
  /** Names the unit of the rows below it. */
  'unit',
  'total',
  'signature',
  'national-heading',
  'note',
  /** A sheet without a table of a known family. */
  'other-sheet',
] as const
export type LayoutKind = (typeof layoutKinds)[number]

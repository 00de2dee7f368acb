/**
 * The canonical export of activities: RFC 4180 in UTF-8 without a byte order mark, comma, CRLF after every line, this
 * header, dates `YYYY-MM-DD`, decimal text with a point, ids of the vocabulary, quotes only where a field needs
 * them, an empty field for what is absent. What people send goes through the API's intake, which reads this too.
 */
export const csvHeader = [
  'id',
  'unit',
  'date',
  'kind',
  'channel',
  'level',
  'partner',
  'quantity',
  'reached',
  'audience',
  'evidence',
  'link-key',
  'event',
  'status',
  'title',
] as const
export type CsvField = (typeof csvHeader)[number]

export const bytesOf = {
  quote: 34,
  comma: 44,
  minus: 45,
  point: 46,
  zero: 48,
  lineFeed: 10,
  carriageReturn: 13,
} as const

/** Bytes that no row can do without from its date on: `2024-01-01,k,,,,1,,,,,,rejected,` and its line end. */
export const shortestFromDate = 33

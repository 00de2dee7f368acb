import { failure, issue, type Result } from '@thidua/scoring/issues'

/**
 * How much a file may hold. What exceeds one is refused before it is worked on: the sentence says the limit, what was
 * found, and how to mend the file. docs/intake.md lists them.
 */
export const limits = {
  /** Bytes of the file, in millions. */
  megabytes: 50,
  /** Parts of a workbook's archive. */
  parts: 5_000,
  /** Bytes of a workbook's parts when unpacked, in millions; a part counts as often as it is read. */
  unpacked: 150,
  sheets: 1_500,
  /** Rows of the file, the empty ones between others included. */
  rows: 500_000,
  /** Rows of a sheet that are written down but hold nothing: a format over whole columns makes them. */
  'empty-rows': 1_048_576,
  columns: 1_000,
  /** Cells of the file, the empty ones between others included: a table is a rectangle. */
  cells: 6_000_000,
  /** Texts that a workbook keeps apart from its cells, each run of one font a text of its own. */
  strings: 1_500_000,
  /** Characters of a cell: what spreadsheet programs take. */
  'cell-length': 32_767,
  styles: 100_000,
  /** Merged areas, and areas with a link. */
  areas: 500_000,
} as const satisfies Readonly<Record<string, number>>

export type Limit = keyof typeof limits

export class LimitError extends Error {
  readonly limit: Limit
  readonly found: number
  /** A cell such as `S1!F2` or the number of a line, where one can be pointed at. */
  readonly place: string | undefined

  constructor(limit: Limit, found: number, place?: string) {
    super(limit)
    this.limit = limit
    this.found = found
    this.place = place
  }
}

/** Throws `LimitError` where more was found than a file may hold. */
export const keepWithin = (limit: Limit, found: number, place?: () => string): void => {
  if (found > limits[limit]) throw new LimitError(limit, found, place?.())
}

/** The refusal that a `LimitError` stands for; anything else is thrown on. */
export const refusedFor = (thrown: unknown): Result<never> => {
  if (!(thrown instanceof LimitError)) throw thrown
  const { limit, found, place } = thrown
  const params = {
    limit: String(limits[limit]),
    amount: String(found),
    ...(place !== undefined && { place }),
  }
  const where = place === undefined ? '' : /^\d+$/.test(place) ? '-on-line' : '-at'
  return failure([issue(`limit-${limit}${where}`, [], params)])
}

import { createHash } from 'node:crypto'

/** Digests of what a version shows, so that an edit in the database is seen when it is read. */

const digest = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex')

/** Parts of a version beside its units, as they are stored. */
export const sealedParts = ['proposals', 'overview', 'records', 'receipt', 'facts', 'outcome'] as const
export type SealedPart = (typeof sealedParts)[number]

/** Whose part it is: the same text of another version, or beside another receipt, is another part. */
interface Version {
  readonly period: string
  readonly version: number
  readonly digest: string
  readonly criteriaSet: string
  readonly asOf: string
}

export const sealOfPart = (of: Version, part: SealedPart | 'ranges', text: string): string =>
  digest([of.period, of.version, of.digest, of.criteriaSet, of.asOf, part, text])

interface UnitPlace {
  readonly period: string
  readonly version: number
  readonly unit: string
  readonly block: string
  readonly position: number
}

/** What the receipt is called by, and what it was made of: told wherever the version is named. */
const sealOfHead = ({ period, version, digest: of, criteriaSet, asOf }: Version): string =>
  digest([period, version, of, criteriaSet, asOf])

/** A unit's row with the seals of its parts. */
export const sealedRow = <R extends UnitPlace & { readonly summary: string; readonly detail: string }>(
  row: R,
) => {
  const sealOf = (part: 'summary' | 'detail'): string =>
    digest([row.period, row.version, row.unit, row.block, row.position, part, row[part]])
  return { ...row, summarySeal: sealOf('summary'), detailSeal: sealOf('detail') }
}

/** The seal of a version: of its parts, and of which units stand where. */
export const sealOfVersion = (
  of: Version,
  texts: Readonly<Record<SealedPart, string>>,
  rows: readonly Omit<UnitPlace, 'period' | 'version'>[],
): string =>
  JSON.stringify({
    head: sealOfHead(of),
    ...Object.fromEntries(sealedParts.map(part => [part, sealOfPart(of, part, texts[part])])),
    units: digest(rows.map(({ unit, block, position }) => `${unit} ${block} ${position}`)),
  })

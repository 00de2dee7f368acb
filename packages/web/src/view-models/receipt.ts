import type { ReadFrom } from '../api/answers.ts'

/** How a reader can check the result that a page shows. */
export interface ReceiptView {
  /** In which state the version is, which its file does not say: it may change. */
  readonly state: ReadFrom['state']
  /** Every version, with its state. */
  readonly versionsHref: string
  /** Null for a version that was stored without one. */
  readonly digest: string | null
  /** The bundle, from the API. */
  readonly href: string
  readonly fileName: string
  readonly command: string
  /** `12:3f…`, the head of the journal when the version was published: whoever notes it is its witness. */
  readonly journal: string | null
  /** What changed since the version before; null for the first. */
  readonly changesHref: string | null
  /** The committee's part: the single marks with their salts. Null for who may not read it, and where there are none. */
  readonly marks: { readonly href: string; readonly fileName: string; readonly command: string } | null
}

export function receiptView(
  { period, version, state, receipt, journal }: ReadFrom,
  { hasMarks = false }: { readonly hasMarks?: boolean } = {},
): ReceiptView {
  // Whole: a beginning of it can be hit by trying.
  const digest = receipt
  const fileName = `${period.id}-${version}.json`
  const marksFile = `${period.id}-${version}-phieu-cham.json`
  return {
    state,
    versionsHref: `/ky/${period.id}/cong-bo`,
    digest,
    href: `/api/v1/periods/${period.id}/receipt?version=${version}`,
    fileName,
    command: `npm run thidua -- verify ${fileName} --digest ${digest}`,
    marks: hasMarks
      ? {
          href: `/api/v1/periods/${period.id}/receipt/marks?version=${version}`,
          fileName: marksFile,
          command: `npm run thidua -- verify ${fileName} --marks ${marksFile}`,
        }
      : null,
    journal: journal && `${journal.number}:${journal.digest}`,
    changesHref: version > 1 ? `/ky/${period.id}/thay-doi?ban=${version}` : null,
  }
}

import type { ReadFrom } from '../api/answers.ts'

/** How a reader can check the result that a page shows. */
export interface ReceiptView {
  /** Null for a version that was stored without one. */
  readonly digest: string | null
  /** The bundle, from the API. */
  readonly href: string
  readonly fileName: string
  readonly command: string
  /** What changed since the version before; null for the first. */
  readonly changesHref: string | null
}

/** Enough digits that nobody finds another file with the same beginning by chance. */
const digits = 16

export function receiptView({ period, version, receipt }: ReadFrom): ReceiptView {
  const digest = receipt === null ? null : receipt.slice(0, digits)
  const fileName = `${period.id}-${version}.json`
  return {
    digest,
    href: `/api/v1/periods/${period.id}/receipt?version=${version}`,
    fileName,
    command: `npm run thidua -- verify ${fileName} --digest ${digest}`,
    changesHref: version > 1 ? `/ky/${period.id}/thay-doi?ban=${version}` : null,
  }
}

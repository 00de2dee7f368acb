/** Addresses of the pages of a period that can be read in an earlier version; they lead on in the version being read. */
export interface PageLinks {
  readonly period: string
  /** The period at a glance; a form sends a search to its bare address, with the version as a field of its own. */
  readonly year: string
  readonly yearForm: { readonly action: string; readonly version: string | null }
  readonly proposals: string
  readonly criteria: string
  /** What units lack for a total. */
  readonly missing: string
  /** How files are filled in; of now, whatever version is read. */
  readonly columns: string
  readonly block: (id: string) => string
  readonly unit: (id: string) => string
}

/** `version` as the address asks for it; without one every page shows the newest that its reader may see. */
export const pageLinks = (period: string, { version }: { readonly version?: string } = {}): PageLinks => {
  const year = `/ky/${period}`
  const to = (path: string): string => (version === undefined ? path : `${path}?version=${version}`)
  return {
    period,
    year: to(year),
    yearForm: { action: year, version: version ?? null },
    proposals: to(`${year}/de-nghi`),
    criteria: to(`${year}/bo-tieu-chi`),
    missing: to(`${year}/con-thieu`),
    columns: `${year}/nhap/cot`,
    block: id => to(`${year}/khoi/${id}`),
    unit: id => to(`${year}/don-vi/${id}`),
  }
}

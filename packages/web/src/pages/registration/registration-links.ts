import type { Visit } from '../visit.ts'

/** Addresses of the registrations of a period. */
export const registrationLinks = (period: string) => {
  const all = `/ky/${period}/dang-ky`
  return { all, one: (unit: string) => `${all}/${encodeURIComponent(unit)}` }
}

/** Fields are named after criteria, not places: where the table changed meanwhile, what was typed stays at its criterion. */
export const targetFields = (criterion: string) => ({
  points: `points-${criterion}`,
  text: `text-${criterion}`,
})
export const formField = (form: string): string => `form-${form}`

const rowsAPage = 100

/** The rows of the page of a long list that the address asks for. */
export const pageOfRows = <Row>({ query }: Pick<Visit, 'query'>, rows: readonly Row[]) => {
  const pages = Math.max(1, Math.ceil(rows.length / rowsAPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query('trang'))) || 1))
  return { page, pages, shown: rows.slice((page - 1) * rowsAPage, page * rowsAPage) }
}

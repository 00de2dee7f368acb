import type { Translation } from '../text/translation.ts'
import type { Visit } from './visit.ts'

const rowsAPage = 100

/** The rows of the page of a long list that the address asks for. */
export const pageOfRows = <Row,>({ query }: Pick<Visit, 'query'>, rows: readonly Row[]) => {
  const pages = Math.max(1, Math.ceil(rows.length / rowsAPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query('trang'))) || 1))
  return { page, pages, shown: rows.slice((page - 1) * rowsAPage, page * rowsAPage) }
}

interface ListPage {
  readonly t: Translation
  readonly page: number
  readonly pages: number
  readonly addressOf: (page: number) => string
}

/** Which page of a long list this is, on paper too, and the way to its neighbours. */
export function PageOfList({ t, page, pages, addressOf }: ListPage) {
  const words = t.text.shell.paging
  if (pages === 1) return null
  return (
    <p class="form-actions">
      {words.pageOf(t.count(page), t.count(pages))}
      {page > 1 && (
        <a class="no-print" href={addressOf(page - 1)}>
          {words.previous}
        </a>
      )}
      {page < pages && (
        <a class="no-print" href={addressOf(page + 1)}>
          {words.next}
        </a>
      )}
    </p>
  )
}

interface ListChoice {
  readonly href: string
  readonly name: string
  readonly count: number
  readonly isShown: boolean
}

interface FilterProps {
  readonly t: Translation
  readonly label: string
  readonly choices: readonly ListChoice[]
}

/** Which part of a list is shown, and how many rows each part has. */
export const ListFilter = ({ t, label, choices }: FilterProps) => (
  <nav aria-label={label} class="no-print">
    <ul class="row-list">
      {choices.map(({ href, name, isShown, count }) => (
        <li>
          <a href={href} {...(isShown && { 'aria-current': 'true' as const })}>
            {name} ({t.count(count)})
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

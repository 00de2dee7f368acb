import type { Child } from 'hono/jsx'

/**
 * A table whose rows become cards on a narrow screen. Browsers drop the meaning of table elements when
 * their display changes, so each element states its role; here, and nowhere else.
 */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  column: { role: 'columnheader' },
  heading: { role: 'rowheader' },
} as const

export interface Column {
  readonly name: string
  readonly isNumber?: boolean
  /** The whole name, where the column shows only a code. */
  readonly title?: string
  readonly class?: string
}

interface TableProps {
  readonly class?: string
  readonly caption: string
  /** The heading above says it already, so the caption is only for those who do not see it. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column[]
  readonly children?: Child
}

const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(name => name !== false && name !== undefined && name !== '').join(' ') || undefined

export function CardTable({ class: name, caption, isCaptionHidden, columns, children }: TableProps) {
  return (
    <table class={classes('cards', name)} {...roles.table}>
      <caption class={classes(isCaptionHidden === true && 'sr-only')}>{caption}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map(column => (
            <th
              scope="col"
              class={classes(column.isNumber === true && 'number', column.class)}
              {...roles.column}
            >
              {column.title === undefined ? column.name : <abbr title={column.title}>{column.name}</abbr>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>{children}</tbody>
    </table>
  )
}

interface RowProps {
  readonly class?: string
  readonly id?: string
  readonly children?: Child
}

export const CardRow = ({ class: name, id, children }: RowProps) => (
  <tr class={name} id={id} {...roles.row}>
    {children}
  </tr>
)

/** The cell that names the row. */
export const CardHeading = ({ class: name, children }: RowProps) => (
  <th scope="row" class={name} {...roles.heading}>
    {children}
  </th>
)

interface CellProps {
  readonly class?: string
  readonly isNumber?: boolean
  /** What stands before the value on a card, where no column heading says it. */
  readonly label?: string
  readonly children?: Child
}

export const CardCell = ({ class: name, isNumber, label, children }: CellProps) => (
  <td class={classes(isNumber === true && 'number', name)} data-label={label} {...roles.cell}>
    {children}
  </td>
)

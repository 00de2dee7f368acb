export interface TextColumn {
  readonly heading: string
  readonly align?: 'left' | 'right'
}

/** Vietnamese letters composed into one code point each take one place on the screen. */
const widthOf = (text: string): number => [...text.normalize('NFC')].length

const pad = (text: string, width: number, align: TextColumn['align']): string => {
  const space = ' '.repeat(width - widthOf(text))
  return align === 'right' ? space + text : text + space
}

/** Rows under headings, aligned with spaces. */
export const textTable = (columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map(({ heading }, i) =>
    Math.max(widthOf(heading), ...rows.map(row => widthOf(row[i] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, i) => pad(cells[i] ?? '', widths[i]!, align))
      .join('  ')
      .trimEnd()
  const rule = widths.map(width => '─'.repeat(width)).join('──')
  return [line(columns.map(({ heading }) => heading)), rule, ...rows.map(line)].join('\n')
}

/** Rows without headings, aligned with spaces; `right` names the columns of figures. */
export const alignedRows = (
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] => {
  const width = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: width }, (_, i) => Math.max(...rows.map(row => widthOf(row[i] ?? ''))))
  return rows.map(row =>
    row
      .map((cell, i) => pad(cell, widths[i]!, right.includes(i) ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  )
}

export const indented = (rows: readonly string[], by = 2): string[] =>
  rows.map(row => (row === '' ? '' : ' '.repeat(by) + row))

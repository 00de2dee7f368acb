import { type Issue, issue, warning } from '@thidua/scoring/issues'
import { headerSearchRows, type SheetTables, type Table } from './layout/find-tables.ts'
import { likeness } from './layout/header.ts'
import type { Sheet } from './reading/sheet.ts'
import type { ImportReport, RowOutcome } from './types.ts'
import { tidyText } from './values/text-key.ts'

/** What a file without a table lacks, as far as it looks like one of ours. */
export function whyNoTable(sheets: readonly Sheet[], found: readonly SheetTables[]): Issue {
  const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some(({ text }) => text !== '')))
  if (filled.length === 0) return issue('empty-file', [])
  if (filled.every(({ hidden }) => hidden)) return issue('sheets-hidden', [])
  const [nearest] = found
    .flatMap(({ nearest }) => (nearest === undefined ? [] : [nearest]))
    .toSorted((a, b) => likeness(b) - likeness(a))
  if (nearest === undefined) return issue('no-table', [], { rows: String(headerSearchRows) })
  const headings = [...nearest.columns.values()].flat().map(({ heading }) => heading)
  return issue('headings-missing', [], {
    family: nearest.family,
    missing: nearest.missing.map(({ headings }) => `“${headings[0]}”`).join(', '),
    found: [...headings, ...nearest.ignored.map(({ heading }) => heading)].map(one => `“${one}”`).join(', '),
  })
}

/** What is odd about the file as a whole, the likeliest cause of rejected rows first. */
export function warningsAbout(
  sheets: readonly Sheet[],
  found: readonly SheetTables[],
  { counts, outcomes }: Pick<ImportReport, 'counts' | 'outcomes'>,
): Issue[] {
  const warnings: Issue[] = counts.read === 0 ? [warning('table-empty', [])] : []
  const cause = likelyCause(outcomes)
  if (cause !== undefined) warnings.push(warning(cause, []))
  for (const [position, { name = '', hidden, rows }] of sheets.entries()) {
    if (rows.length === 0 || found[position]!.panels.length > 0) continue
    const params = { sheet: name, rows: String(rows.length) }
    warnings.push(warning(hidden ? 'sheet-hidden' : 'sheet-ignored', [], params))
  }
  return [...warnings, ...found.flatMap(({ panels }) => panels.flat()).flatMap(repeatedColumns)]
}

/** Fewer rows than this have no common cause worth guessing. */
const fewestRows = 5

/** What most rows are rejected for, where one thing done wrong explains it. */
function likelyCause(outcomes: readonly RowOutcome[]): string | undefined {
  const rejected = outcomes.filter(outcome => outcome.status === 'rejected')
  const has = (code: string) =>
    rejected.filter(({ problems }) => problems.some(one => one.code === code)).length
  if (has('units-missing') > 0) return 'cause-units-missing'
  const isMost = (rows: number) => rows >= fewestRows && rows * 2 >= outcomes.length
  if (isMost(has('period-outside'))) return 'cause-other-year'
  if (isMost(has('unit-heading-missing'))) return 'cause-unit-not-named'
  if (isMost(rejected.filter(({ reason }) => reason === 'unit').length)) return 'cause-units-unknown'
  return undefined
}

/** A second column for one thing is not read: it may be half of the data. */
function repeatedColumns({ sheet, header, body }: Table): Issue[] {
  if (header.repeated.length === 0) return []
  const filled = new Set<number>()
  for (const { cells } of body) {
    for (const [index, { text }] of cells.entries())
      if (text !== '' && tidyText(text) !== '') filled.add(index)
  }
  return header.repeated
    .filter(({ index }) => filled.has(index))
    .map(({ letter, heading }) =>
      warning('column-repeated', [], { sheet: sheet.name ?? '', letter, heading }),
    )
}

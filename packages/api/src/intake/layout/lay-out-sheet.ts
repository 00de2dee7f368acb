import type { Lookups } from '../lookup/lookups.ts'
import { findSender, type Naming } from './find-sender.ts'
import type { Table } from './find-tables.ts'
import { layOutTable, type TableLayout } from './lay-out-table.ts'
import { looksLikeOffice } from './unit-claims.ts'

/**
 * Lays out the tables of a sheet, panel by panel and from top to bottom, so that each table without a column of
 * units knows who sends it: by what stands above it; else by the table above it, or by what stands above the first
 * panel, which speaks for all; else by the name of the sheet; else by the caller's word.
 */
export async function layOutSheet(
  panels: readonly (readonly Table[])[],
  lookups: Lookups,
): Promise<ReadonlyMap<Table, TableLayout>> {
  const layouts = new Map<Table, TableLayout>()
  const shared = panels[0]?.[0]?.above ?? []
  for (const panel of panels) {
    let naming = senderOf(panel[0]!, shared, lookups)
    // Beside a column of units, the rows are not of one unit: who sends the other table is not said.
    if (panels.some(other => sharesRows(other[0]!, panel[0]!))) naming = undefined
    let head: Table['above'] = []
    for (const table of panel) {
      const layout = await layOutTable(table, lookups, findSender(head, lookups.units, 'row') ?? naming)
      layouts.set(table, layout)
      naming = layout.naming
      head = layout.headBelow
    }
  }
  return layouts
}

const sharesRows = (other: Table, table: Table): boolean =>
  other !== table &&
  other.header.columns.has('unit') &&
  other.headerRows[0]?.number === table.headerRows[0]?.number

function senderOf(table: Table, shared: Table['above'], lookups: Lookups): Naming | undefined {
  const { units, context } = lookups
  const heading = findSender(table.above, units) ?? findSender(shared, units)
  const sheet = senderOfSheet(table.sheet.name ?? '', lookups)
  if (heading !== undefined) {
    const isOther = heading.unit !== undefined && sheet?.unit !== undefined && sheet.unit !== heading.unit
    return isOther ? { ...heading, unit: undefined, against: { text: sheet.text } } : heading
  }
  if (sheet !== undefined || context.unit === undefined) return sheet
  return { unit: context.unit, text: units.get(context.unit)?.name ?? context.unit, from: 'caller' }
}

/** A sheet may be called by the name or the code of its unit, as where each unit has a sheet of its own. */
function senderOfSheet(name: string, { units }: Lookups): Naming | undefined {
  const unit = units.find(name).found
  if (unit !== undefined) return { unit: unit.id, text: name, from: 'sheet' }
  return looksLikeOffice(name) ? { text: name, from: 'sheet' } : undefined
}

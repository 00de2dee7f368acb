import { setImmediate as nextTurn } from 'node:timers/promises'
import { failure, issue, type Result, success } from '@thidua/scoring/issues'
import { keepWithin, LimitError } from './limits.ts'
import { type Cell, emptyCell, type Row, type Sheet, type TableFile } from './sheet.ts'
import { type Archive, ArchiveError } from './workbook/archive.ts'
import type { Area } from './workbook/area.ts'
import { type Run, readRuns } from './workbook/rich-text.ts'
import { readStyles } from './workbook/styles.ts'
import { readWorksheet, type WorkbookParts } from './workbook/worksheet.ts'
import { XmlReader } from './workbook/xml-reader.ts'

/**
 * XLSX archive → sheets of rows, each cell as its sender saw it. Only what a table needs is read: charts, comments,
 * pictures and whatever else a workbook may hold cannot stand in the way of its tables.
 */
export async function readWorkbook(archive: Archive): Promise<Result<TableFile>> {
  try {
    return success(await readSheets(archive))
  } catch (thrown) {
    if (thrown instanceof LimitError) throw thrown
    // Whatever the reader stumbles over is the file's fault: its bytes are all it was given.
    return failure([issue('workbook-corrupt', [])])
  }
}

async function readSheets(archive: Archive): Promise<TableFile> {
  const main = await relationsOf(archive, '')
  const workbookPart = main.find(({ type }) => type === 'officeDocument')?.target
  const xml = workbookPart === undefined ? undefined : await archive.readText(workbookPart)
  if (workbookPart === undefined || xml === undefined) throw new ArchiveError('corrupt')
  const relations = await relationsOf(archive, workbookPart)
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)
  // Some programs forget to name a part that stands where it always does.
  const partOf = (type: string): Promise<string | undefined> =>
    archive.readText(relations.find(relation => relation.type === type)?.target ?? `${folder}${type}.xml`)
  const { listed, from1904 } = readContents(xml)
  const shared = {
    strings: await readStrings(await partOf('sharedStrings')),
    styles: readStyles(await partOf('styles')),
  }
  const sheets: Sheet[] = []
  const so = { rows: 0, cells: 0 }
  const byId = new Map(relations.map(relation => [relation.id, relation]))
  for (const { name, id, isHidden } of listed) {
    const relation = byId.get(id)
    // A chart or a dialog on a sheet of its own holds no table.
    if (relation !== undefined && relation.type !== 'worksheet') continue
    const content = relation === undefined ? undefined : await archive.readText(relation.target)
    if (relation === undefined || content === undefined) throw new ArchiveError('corrupt')
    const targets = new Map(
      (await relationsOf(archive, relation.target)).map(({ id, target }) => [id, target] as const),
    )
    const rows = await readRows(content, { ...shared, from1904, targets, sheet: name, so })
    sheets.push({ name, rows, hidden: isHidden })
  }
  return { format: 'xlsx', sheets, from1904 }
}

interface Relation {
  readonly id: string
  /** Last word of its type: the same in both dialects of the format. */
  readonly type: string
  /** A part of the archive, or an address outside. */
  readonly target: string
}

async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const xml = await archive.readText(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (xml === undefined) return []
  const reader = new XmlReader(xml)
  const relations: Relation[] = []
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'Relationship') continue
    const target = reader.attribute('Target') ?? ''
    const isOutside = reader.attribute('TargetMode')?.toLowerCase() === 'external'
    relations.push({
      id: reader.attribute('Id') ?? '',
      type: (reader.attribute('Type') ?? '').split('/').at(-1)!,
      target: isOutside ? target : resolved(folder, target),
    })
  }
  return relations
}

/** Path of a part as another names it. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const kept: string[] = []
  for (const step of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}

function readContents(xml: string) {
  const reader = new XmlReader(xml)
  const listed: { name: string; id: string; isHidden: boolean }[] = []
  let from1904 = false
  while (reader.next()) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'workbookPr') from1904 = reader.isSet('date1904')
    if (reader.name !== 'sheet') continue
    const isHidden = /hidden/i.test(reader.attribute('state') ?? '')
    keepWithin('sheets', listed.length + 1)
    listed.push({ name: reader.attribute('name') ?? '', id: reader.attribute('id') ?? '', isHidden })
  }
  return { listed, from1904 }
}

/** Strings that are read before the event loop runs. */
const stringsPerTurn = 10_000

async function readStrings(xml: string | undefined): Promise<Run[][]> {
  if (xml === undefined) return []
  const reader = new XmlReader(xml)
  const strings: Run[][] = []
  let texts = 0
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name !== 'si') continue
    const runs = readRuns(reader, 'si')
    texts += Math.max(1, runs.length)
    keepWithin('strings', texts)
    strings.push(runs)
    if (strings.length % stringsPerTurn === 0) await nextTurn()
  }
  return strings
}

/** Overlapping merges of a hostile file could be carried over and over; beyond this many, cells stay empty. */
const maximumCarriedCells = 1_000_000

async function readRows(xml: string, parts: WorkbookParts): Promise<Row[]> {
  const { grid, merges, hiddenRows, hiddenColumns } = await readWorksheet(xml, parts)
  let budget = maximumCarriedCells
  for (const merge of merges) budget -= spread(grid, merge, budget, parts.so)
  if (hiddenColumns.includes(1)) {
    for (const cells of grid) {
      for (const [column, cell] of cells.entries()) {
        if (hiddenColumns[column] === 1 && cell !== emptyCell) cells[column] = { ...cell, isHidden: true }
      }
    }
  }
  return grid.map((cells, index): Row => {
    const row = { number: index + 1, cells }
    return hiddenRows.has(index) ? { ...row, isHidden: true } : row
  })
}

/** A merged cell says how many columns it covers, and speaks for every row it covers. Returns the rows filled. */
function spread(grid: Cell[][], merge: Area, budget: number, so: WorkbookParts['so']): number {
  const cell = grid[merge.startRow]?.[merge.startCol]
  if (cell === undefined || cell.text === '') return 0
  const span = merge.endCol - merge.startCol + 1
  const spanning = span > 1 ? { ...cell, span } : cell
  grid[merge.startRow]![merge.startCol] = spanning
  const last = Math.min(merge.endRow, grid.length - 1, merge.startRow + budget)
  for (let row = merge.startRow + 1; row <= last; row++) {
    const cells = grid[row]!
    for (; cells.length <= merge.startCol; so.cells++) cells.push(emptyCell)
    keepWithin('cells', so.cells)
    cells[merge.startCol] = { ...spanning, carried: true }
  }
  return Math.max(0, last - merge.startRow)
}

import { crc32 } from 'node:zlib'

/** A cell as its sheet writes it: `v` value, `t` type, `f` formula, `s` style, `is` runs of its own text. */
export interface RawCell {
  readonly v?: string | undefined
  readonly t?: string | undefined
  readonly f?: string | undefined
  /** Attributes of the formula. */
  readonly shared?: string | undefined
  readonly s?: number | undefined
  readonly is?: string | undefined
}

export interface RawSheet {
  readonly rows: readonly (readonly (RawCell | string | number | null)[])[]
  /** Number format and font of styles 1, 2, …; style 0 is plain. */
  readonly styles?: readonly { readonly format?: string; readonly font?: string }[]
  /** Links by cell: `{ F2: 'https://…' }`; what follows ` # ` is kept apart, as Excel does. */
  readonly links?: Readonly<Record<string, string>>
  /** Rows from 1, columns from A. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly string[]
  /** Parts beside the usual ones, or in place of them. */
  readonly parts?: Readonly<Record<string, string>>
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const relations = (
  entries: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target, mode]) => {
      const outside = mode === undefined ? '' : ` TargetMode="${mode}"`
      return `<Relationship Id="${id}" Type="${office}/${type}" Target="${escaped(target)}"${outside}/>`
    })
    .join('')}</Relationships>`

const cellXml = (cell: RawCell | string | number | null, reference: string): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  const { v, t, f, shared = '', s, is } = cell
  const formula = f === undefined ? '' : `<f${shared}>${escaped(f)}</f>`
  const value = v === undefined ? '' : `<v>${escaped(v)}</v>`
  const own = is === undefined ? '' : `<is>${is}</is>`
  return `<c r="${reference}"${t ? ` t="${t}"` : ''}${s ? ` s="${s}"` : ''}>${formula}${value}${own}</c>`
}

const sheetXml = ({ rows, links = {}, hiddenRows = [], hiddenColumns = [] }: RawSheet): string => {
  const columns = hiddenColumns.map(letter => letter.charCodeAt(0) - 64)
  const cols = columns.map(column => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join('')
  const data = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : ''
    const content = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`),
    )
    return `<row r="${row + 1}"${hidden}>${content.join('')}</row>`
  })
  const anchors = Object.entries(links).map(([cell, target], index) => {
    const place = target.split(' # ')[1]
    return `<hyperlink ref="${cell}" r:id="rL${index}"${place === undefined ? '' : ` location="${escaped(place)}"`}/>`
  })
  const hyperlinks = anchors.length === 0 ? '' : `<hyperlinks>${anchors.join('')}</hyperlinks>`
  return `${xml}<worksheet ${main} xmlns:r="${office}">${cols && `<cols>${cols}</cols>`}<sheetData>${data.join('')}</sheetData>${hyperlinks}</worksheet>`
}

const stylesXml = (styles: NonNullable<RawSheet['styles']>): string => {
  const formats = styles.map(
    ({ format = 'General' }, index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`,
  )
  const fonts = [{}, ...styles].map(
    ({ font = 'Times New Roman' }: { font?: string }) => `<font><name val="${font}"/></font>`,
  )
  const cells = styles.map((_, index) => `<xf numFmtId="${170 + index}" fontId="${index + 1}"/>`)
  return `${xml}<styleSheet ${main}><numFmts>${formats.join('')}</numFmts><fonts>${fonts.join('')}</fonts><cellXfs><xf numFmtId="0" fontId="0"/>${cells.join('')}</cellXfs></styleSheet>`
}

/** A workbook of one sheet, written out part by part: what no library would write. */
export function rawWorkbook(sheet: RawSheet): Buffer {
  const links = Object.values(sheet.links ?? {})
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      links.map((target, index) => [`rL${index}`, 'hyperlink', target.split(' # ')[0]!, 'External'] as const),
    ),
    'xl/styles.xml': stylesXml(sheet.styles ?? []),
    ...sheet.parts,
  }
  return zip(Object.entries(parts).filter(([, content]) => content !== ''))
}

/** Stored, not packed. */
export const zip = (parts: readonly (readonly [name: string, content: string | Buffer])[]): Buffer =>
  packedZip(parts, undefined)

/** A ZIP archive, each part packed as told. */
export function packedZip(
  parts: readonly (readonly [name: string, content: string | Buffer])[],
  pack: ((content: Buffer) => Buffer) | undefined,
): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of parts) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const packed = pack?.(content) ?? content
    const method = pack === undefined ? 0 : 8
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(path.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc32(content), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(path.length, 28)
    entry.writeUInt32LE(offset, 42)
    files.push(local, path, packed)
    directory.push(entry, path)
    offset += local.length + path.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}

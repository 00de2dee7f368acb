import { deflateRawSync } from 'node:zlib'
import { packedZip } from './raw-workbook.ts'

/** Workbooks and text files that were made to hold up or to end whoever reads them. */

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${packageSpace}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export interface PoisonedParts {
  /** What stands in `sheetData`. */
  readonly rows?: string
  /** What follows it. */
  readonly behind?: string
  readonly strings?: string
  readonly styles?: string
  /** Names of the sheets, all of them the same part. */
  readonly sheets?: number
  /** Further parts, or others in place of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>
}

/** A packed workbook of which a part is poisoned. */
export const poisonedWorkbook = ({
  rows = '',
  behind = '',
  strings,
  styles,
  sheets = 1,
  parts = {},
}: PoisonedParts): Buffer => {
  const listed = Array.from(
    { length: sheets },
    (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="r1"/>`,
  ).join('')
  const usual: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packageSpace}/content-types"/>`,
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['r1', 'worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': `<worksheet ${main} xmlns:r="${office}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    ...parts,
  }
  return packedZip(Object.entries(usual), deflateRawSync)
}

/** `0` → `A`, `16383` → `XFD`. */
export const letters = (column: number): string => {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

export const cell = (text: string, reference = ''): string =>
  `<c${reference && ` r="${reference}"`} t="inlineStr"><is><t>${text}</t></is></c>`

export const row = (...texts: readonly string[]): string =>
  `<row>${texts.map(text => cell(text)).join('')}</row>`

export const headings = [
  'Đơn vị',
  'Ngày thực hiện',
  'Loại hoạt động',
  'Kênh, hình thức',
  'Cấp',
  'Tên hoạt động, tin bài',
  'Số lượng',
  'Minh chứng',
] as const

export const values = (
  rest: Partial<Record<'unit' | 'title' | 'evidence' | 'date', string>> = {},
): string[] => [
  rest.unit ?? 'THPT01',
  rest.date ?? '01/03/2024',
  'Tin, bài',
  'Cổng TTĐT của đơn vị',
  'Đơn vị',
  rest.title ?? 'Bài',
  '1',
  rest.evidence ?? '',
]

export const csvOf = (count: number, of: (index: number) => readonly string[]): Buffer =>
  Buffer.from([headings.join(';'), ...Array.from({ length: count }, (_, i) => of(i).join(';'))].join('\n'))

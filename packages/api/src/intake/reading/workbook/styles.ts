import { keepWithin } from '../limits.ts'
import { builtInFormat, type NumberFormat, parseFormat } from './number-format.ts'
import { XmlReader } from './xml-reader.ts'

/** What a cell's style says about how its content is shown. */
export interface CellStyle {
  readonly formats: readonly NumberFormat[]
  /** Name of the font, which tells a text of an old Vietnamese font. */
  readonly font?: string | undefined
}

/** Styles by their index, as cells name them. */
export function readStyles(xml: string | undefined): CellStyle[] {
  if (xml === undefined) return []
  const reader = new XmlReader(xml)
  const codes = new Map<number, string>()
  const fonts: (string | undefined)[] = []
  const styles: CellStyle[] = []
  while (reader.next()) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'numFmt')
      codes.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '')
    else if (reader.name === 'fonts') readFonts(reader, fonts)
    else if (reader.name === 'cellXfs') readCellStyles(reader, codes, fonts, styles)
    // Formats of conditions have fonts and number formats of their own.
    else if (reader.name === 'dxfs' || reader.name === 'cellStyleXfs') reader.skip()
  }
  return styles
}

function readFonts(reader: XmlReader, fonts: (string | undefined)[]): void {
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'fonts')) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'font') keepWithin('styles', fonts.push(undefined))
    if (reader.name === 'name') fonts[fonts.length - 1] = reader.attribute('val')
  }
}

function readCellStyles(
  reader: XmlReader,
  codes: ReadonlyMap<number, string>,
  fonts: readonly (string | undefined)[],
  styles: CellStyle[],
): void {
  const formats = new Map<number, readonly NumberFormat[]>()
  while (reader.next() && !(reader.kind === 'close' && reader.name === 'cellXfs')) {
    if (reader.kind !== 'open' || reader.name !== 'xf') continue
    const id = Number(reader.attribute('numFmtId') ?? 0)
    const known = formats.get(id) ?? parseFormat(codes.get(id) ?? builtInFormat(id))
    formats.set(id, known)
    keepWithin('styles', styles.length + 1)
    styles.push({ formats: known, font: fonts[Number(reader.attribute('fontId') ?? 0)] })
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import { type OldEncoding, type Suspicion, suspect } from '../values/old-encodings.ts'
import type { Cell, Row, Sheet } from './sheet.ts'

/** Words of a file that only an old encoding makes Vietnamese: this many prove it for its other cells. */
const wordsThatProve = 3
/** Of one cell, which may be the only one. */
const wordsThatProveInOneCell = 2

/**
 * Text as it was meant: what programs wrap around it to keep it text is taken off (`="3"`, `'3`), and text in an old
 * encoding is converted where it proves that itself: each of its words becomes Vietnamese, and before it was none.
 * What is suspect and cannot be converted is marked as a trouble of its cell. `encoding` is that of a whole file whose
 * bytes were no Unicode.
 */
export async function mendText(sheets: readonly Sheet[], encoding?: OldEncoding): Promise<Sheet[]> {
  const texts = new TextsOfFile(encoding)
  let rows = 0
  const tick = async (): Promise<void> => {
    if (++rows % rowsPerTurn === 0) await nextTurn()
  }
  for (const sheet of sheets) {
    for (const { cells } of sheet.rows) {
      for (const cell of cells) texts.lookAt(cell)
      await tick()
    }
  }
  const mended: Sheet[] = []
  for (const sheet of sheets) {
    const better: Row[] = []
    for (const row of sheet.rows) {
      better.push(mendRow(row, texts))
      await tick()
    }
    mended.push({ ...sheet, rows: better })
  }
  return mended
}

/** The event loop runs after this many rows. */
const rowsPerTurn = 2_000

function mendRow(row: Row, texts: TextsOfFile): Row {
  let mended: Cell[] | undefined
  for (const [column, cell] of row.cells.entries()) {
    const better = mendCell(cell, texts)
    if (better === cell) continue
    mended ??= [...row.cells]
    mended[column] = better
  }
  return mended === undefined ? row : { ...row, cells: mended }
}

function mendCell(cell: Cell, texts: TextsOfFile): Cell {
  const { text } = cell
  if (text === '' || cell.isNumber || cell.date !== undefined || cell.trouble !== undefined) return cell
  if (errorText.test(text)) return { ...cell, trouble: 'formula-error' }
  const plain = unwrapped(text)
  const reading = cell.readAs === undefined ? texts.reading(plain) : undefined
  if (reading !== undefined) return { ...cell, ...reading }
  return plain === text ? cell : { ...cell, text: plain }
}

/** What a sheet shows in place of a value; a text file or a copy of values keeps it as text. */
const errorText =
  /^\s*(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|ERROR!|BUSY!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)|#{3,}|Err:\d{3})\s*$/i

/** `="3"` and `'3` are how a program keeps a figure from becoming a number. */
function unwrapped(text: string): string {
  const formula = /^\s*="((?:[^"]|"")*)"\s*$/.exec(text)
  if (formula !== null) return formula[1]!.replaceAll('""', '"')
  return /^'[^'\s][^']*$/.test(text) ? text.slice(1) : text
}

type Reading = Pick<Cell, 'text' | 'readAs'> | Pick<Cell, 'trouble'>

class TextsOfFile {
  readonly #suspicions = new Map<string, Suspicion>()
  readonly #plain = new Set<string>()
  readonly #proofs = new Map<OldEncoding, Set<string>>()
  readonly #encoding: OldEncoding | undefined

  constructor(encoding: OldEncoding | undefined) {
    this.#encoding = encoding
  }

  /** Remembers what is odd about a text; tables say the same few things over and over. */
  lookAt(cell: Cell): void {
    if (isAscii.test(cell.text) || cell.readAs !== undefined || this.#plain.has(cell.text)) return
    const text = unwrapped(cell.text)
    if (this.#suspicions.has(text)) return
    const suspicion = suspect(text)
    if (suspicion === undefined) {
      if (this.#plain.size < 10_000) this.#plain.add(cell.text)
      return
    }
    this.#suspicions.set(text, suspicion)
    for (const { encoding, wrong } of suspicion.readings) {
      if (wrong > 0) continue
      const words = this.#proofs.get(encoding) ?? new Set()
      for (const word of suspicion.words) words.add(word.toLowerCase())
      this.#proofs.set(encoding, words)
    }
  }

  /** Undefined for text that stays as it is. */
  reading(text: string): Reading | undefined {
    if (isAscii.test(text)) return lettersLost(text) ? { trouble: 'text-damaged' } : undefined
    if (text.includes('\ufffd') || lettersLost(text)) return { trouble: 'text-damaged' }
    const suspicion = this.#suspicions.get(text)
    if (suspicion === undefined) return undefined
    const right = suspicion.readings.filter(({ wrong }) => wrong === 0)
    const meant = right.find(({ encoding }) => encoding === this.#encoding) ?? right[0]
    const isOnly = right.every(({ text }) => text === meant?.text) || meant?.encoding === this.#encoding
    if (meant !== undefined && isOnly && this.#isProven(meant.encoding, suspicion)) {
      return { text: meant.text, readAs: meant.encoding }
    }
    if (isBroken(text)) return { trouble: 'text-damaged' }
    return this.#looksOld(suspicion) ? { trouble: 'text-old-font' } : undefined
  }

  #isProven(encoding: OldEncoding, { words }: Suspicion): boolean {
    if (encoding === this.#encoding || encoding === 'utf-8-twice') return true
    const inFile = this.#proofs.get(encoding)?.size ?? 0
    return inFile >= wordsThatProve || new Set(words).size >= wordsThatProveInOneCell
  }

  /** Most of its odd words would be Vietnamese in an old encoding, but not all. */
  #looksOld({ words, readings }: Suspicion): boolean {
    if (this.#encoding !== undefined) return true
    return words.length >= 2 && readings.some(({ wrong }) => wrong * 2 <= words.length)
  }
}

const isAscii = /^[\t\n\r -~]*$/

/** UTF-8 taken for Windows-1252, of which some bytes are gone. */
const isBroken = (text: string): boolean =>
  (text.match(/Ã[\u0080-\u00bf]|á[º»]|Æ[°¡]|Ä[\u0080-\u0091‘’“]/g)?.length ?? 0) >= 2

/** `Tr??ng h?c`: letters that a program had no place for. Question marks of a sentence stand behind its words. */
function lettersLost(text: string): boolean {
  if (!text.includes('?')) return false
  const words = text
    .split(/\s+/)
    .filter(word => /^\p{L}*\?+\p{L}+\??$|^\p{L}+\?+\p{L}*\?\p{L}*$/u.test(word.replace(/[.,;:]$/, '')))
  return words.length >= 2
}

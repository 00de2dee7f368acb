import { bytesOf } from './csv-format.ts'
import { stops } from './csv-scan.ts'
import { decodeUtf8 } from './utf8.ts'

const { quote, comma, lineFeed, carriageReturn } = bytesOf

/** Walks over the fields of a file whose last byte is a line feed, so that no unquoted field runs over the end. */
export class CsvCursor {
  readonly bytes: Uint8Array
  readonly view: DataView
  at = 0
  /** The latest field: its bytes without enclosing quotes. */
  from = 0
  to = 0
  isQuoted = false
  /** Why the latest step failed: quotes that do not fit, rather than a field too many or too few. */
  hasWrongQuotes = false
  hasFailed = false

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Moves over an empty field and its comma; false, without moving, where the field holds something. */
  passEmpty(): boolean {
    if (this.bytes[this.at] !== comma) return false
    this.at++
    return true
  }

  /** Moves over one field and the comma behind it. */
  next(): boolean {
    const { bytes } = this
    let at = this.at
    this.isQuoted = false
    this.from = at
    let byte = bytes[at] as number
    if (byte === quote) return this.#quoted() && this.#comma()
    while (stops[byte] === 0) byte = bytes[++at] as number
    this.to = at
    this.at = at + 1
    if (byte === comma) return true
    return this.#fail(at, byte === quote)
  }

  /** Moves over the last field of a row and the line end behind it. */
  last(): boolean {
    const { bytes } = this
    if (bytes[this.at] === quote) {
      if (!this.#quoted()) return false
    } else {
      let at = this.at
      while (stops[bytes[at] as number] === 0) at++
      this.at = at
      if (bytes[at] === quote) return this.#fail(at, true)
    }
    if (bytes[this.at] !== carriageReturn || bytes[this.at + 1] !== lineFeed)
      return this.#fail(this.at, false)
    this.at += 2
    return true
  }

  #fail(at: number, hasWrongQuotes: boolean): false {
    this.at = at
    this.hasWrongQuotes = hasWrongQuotes
    this.hasFailed = true
    return false
  }

  #comma(): boolean {
    if (this.bytes[this.at] !== comma) return this.#fail(this.at, false)
    this.at++
    return true
  }

  /** Moves behind the closing quote. */
  #quoted(): boolean {
    const { bytes } = this
    this.isQuoted = true
    this.from = this.at + 1
    for (let at = this.from; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte === quote && bytes[at + 1] !== quote) {
        this.to = at
        this.at = at + 1
        const after = bytes[at + 1]
        return after === comma || after === carriageReturn || this.#fail(at, true)
      }
      if (byte === quote) at++
    }
    return this.#fail(this.at, true)
  }

  /** The latest field as text; undefined where it is not UTF-8. */
  text(): string | undefined {
    const text = decodeUtf8(this.bytes, this.from, this.to)
    return this.isQuoted ? text?.replaceAll('""', '"') : text
  }

  /** Moves behind the next line feed, after an error. */
  skipLine(): void {
    this.hasFailed = false
    const next = this.bytes.indexOf(lineFeed, this.at)
    this.at = next < 0 ? this.bytes.length : next + 1
  }
}

import { type KeyedRows, orderOf } from './activity-columns.ts'
import { ByteDictionary, doubled } from './byte-dictionary.ts'
import { bytesOf } from './csv-format.ts'

const { quote, comma } = bytesOf

/** Whether the id at `a` sorts before the one at `b`, or is the same; false where only their texts can tell. */
const isBefore = (bytes: Uint8Array, a: number, b: number): boolean => {
  for (let i = 0; ; i++) {
    const own = bytes[a + i] as number
    const other = bytes[b + i] as number
    if (own >= 0x80 || other >= 0x80 || own === quote || other === quote) return false
    if (own === comma) return true
    if (own !== other) return other !== comma && own < other
  }
}

const width = 4

/** Gathers the rows of a file that carry a link or an event, by their bytes. */
export class CsvKeys {
  readonly #bytes: Uint8Array
  readonly #links: ByteDictionary
  readonly #events: ByteDictionary
  /** Row, link, event and where the row begins, side by side. */
  #entries: Int32Array = new Int32Array(1024)
  #used = 0
  /** Exports mostly come in order of their ids: no text is made of any then. */
  #isAscending = true

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes
    this.#links = new ByteDictionary(view)
    this.#events = new ByteDictionary(view)
  }

  /** An empty run = none. Bytes between quotes keep inner quotes doubled, and no other field can look like that. */
  add(row: number, start: number, link: number, linkEnd: number, event: number, eventEnd: number): void {
    const previous = this.#entries[this.#used - 1]
    if (previous !== undefined && this.#isAscending)
      this.#isAscending = isBefore(this.#bytes, previous, start)
    if (this.#used === this.#entries.length) this.#entries = doubled(this.#entries)
    const entries = this.#entries
    entries[this.#used++] = row
    entries[this.#used++] = link === linkEnd ? 0 : this.#links.codeOf(link, linkEnd)
    entries[this.#used++] = event === eventEnd ? 0 : this.#events.codeOf(event, eventEnd)
    entries[this.#used++] = start
  }

  #column(offset: number): Int32Array {
    const column = new Int32Array(this.#used / width)
    for (let i = 0; i < column.length; i++) column[i] = this.#entries[i * width + offset] as number
    return column
  }

  finish(idAt: (start: number) => string): KeyedRows {
    return {
      row: this.#column(0),
      link: this.#column(1),
      event: this.#column(2),
      order: this.#isAscending
        ? new Int32Array(this.#used / width).map((_, i) => i)
        : orderOf(Array.from(this.#column(3), idAt)),
    }
  }
}

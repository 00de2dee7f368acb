import { type KeyedRows, orderOf } from './activity-columns.ts'
import { ByteDictionary } from './byte-dictionary.ts'
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

/** Gathers the rows of a file that carry a link or an event, by their bytes. */
export class CsvKeys {
  readonly #bytes: Uint8Array
  readonly #links: ByteDictionary
  readonly #events: ByteDictionary
  readonly #row: number[] = []
  readonly #link: number[] = []
  readonly #event: number[] = []
  readonly #starts: number[] = []

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes
    this.#links = new ByteDictionary(view)
    this.#events = new ByteDictionary(view)
  }

  /** An empty run = none. Bytes between quotes keep inner quotes doubled, and no other field can look like that. */
  add(row: number, start: number, link: number, linkEnd: number, event: number, eventEnd: number): void {
    this.#row.push(row)
    this.#starts.push(start)
    this.#link.push(link === linkEnd ? 0 : this.#links.codeOf(link, linkEnd))
    this.#event.push(event === eventEnd ? 0 : this.#events.codeOf(event, eventEnd))
  }

  /** Exports mostly come in order of their ids: no text is made of any then. */
  #isAscending(): boolean {
    for (let i = 1; i < this.#starts.length; i++)
      if (!isBefore(this.#bytes, this.#starts[i - 1] as number, this.#starts[i] as number)) return false
    return true
  }

  finish(idAt: (start: number) => string): KeyedRows {
    return {
      row: new Int32Array(this.#row),
      link: new Int32Array(this.#link),
      event: new Int32Array(this.#event),
      order: this.#isAscending() ? Int32Array.from(this.#row.keys()) : orderOf(this.#starts.map(idAt)),
    }
  }
}

import { ByteDictionary } from './byte-dictionary.ts'
import type { CsvCursor } from './csv-cursor.ts'

const notListed = -1
export const notUtf8 = -2

/** Units by their bytes. */
export class CsvUnits {
  readonly #cursor: CsvCursor
  readonly #unitIndex: ReadonlyMap<string, number>
  /** Runs without quotes, their comma included. */
  readonly #runs: ByteDictionary
  readonly #indexOfRun: number[] = [notListed]

  constructor(cursor: CsvCursor, unitIndex: ReadonlyMap<string, number>) {
    this.#cursor = cursor
    this.#unitIndex = unitIndex
    this.#runs = new ByteDictionary(cursor.view)
  }

  /** Behind the comma of the unit that was looked for last. */
  get end(): number {
    return this.#runs.end
  }

  /** The index of the unit at `from`, if it is listed and has been read before; else `notListed`. */
  find(from: number): number {
    return this.#indexOfRun[this.#runs.findBehind(from, 1)] as number
  }

  /** The index of the unit in the cursor's field, `notListed` or `notUtf8`. */
  read(): number {
    const { from, to, isQuoted } = this.#cursor
    const text = this.#cursor.text()
    if (text === undefined) return notUtf8
    const index = this.#unitIndex.get(text) ?? notListed
    if (!isQuoted) this.#indexOfRun[this.#runs.codeOf(from, to + 1)] = index
    return index
  }
}

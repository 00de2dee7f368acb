import type { Status } from '../input.ts'
import type { ActivitySignature } from './activity-columns.ts'
import { ByteDictionary } from './byte-dictionary.ts'
import type { CsvCursor } from './csv-cursor.ts'
import { mostSignatures, stateOf, states } from './signature-coder.ts'

/** Kind, channel, level and partner; empty = absent. */
type Terms = readonly [kind: string, channel: string, level: string, partner: string]

/**
 * The four fields of terms are looked up as one run of bytes, since few combinations occur; they are read one by one
 * only where a combination is new or stands in quotes.
 */
export class CsvTerms {
  readonly signatures: ActivitySignature[] = []
  readonly #cursor: CsvCursor
  /** Runs without quotes, up to the comma behind the fourth field: none is the beginning of another. */
  readonly #runs: ByteDictionary
  /** Combination of each run. */
  readonly #combinationOfRun: number[] = [-1]
  readonly #numbers = new Map<string, number>()
  readonly #combinations: Terms[] = []
  /** Signature + 1 by combination and state. */
  readonly #signatureOf: number[] = []

  constructor(cursor: CsvCursor) {
    this.#cursor = cursor
    this.#runs = new ByteDictionary(cursor.view)
  }

  /** Behind the run that was looked for last. */
  get end(): number {
    return this.#runs.end
  }

  /** The combination of the four fields at `from`, if their bytes have been read before; else −1. */
  find(from: number): number {
    return this.#combinationOfRun[this.#runs.findBehind(from, 4)] as number
  }

  /** The signature of a combination, if it has occurred in that state; else −1. */
  known(combination: number, state: number): number {
    return (this.#signatureOf[combination * states + state] as number) - 1
  }

  /** Moves over the four fields; −1 where one is broken: the cursor then stands at it. */
  read(): number {
    const cursor = this.#cursor
    const start = cursor.at
    const known = this.find(start)
    if (known >= 0) {
      cursor.at = this.end
      return known
    }
    const terms: string[] = []
    let hasQuotes = false
    for (let i = 0; i < 4; i++) {
      const text = cursor.next() ? cursor.text() : undefined
      if (text === undefined) return -1
      terms.push(text)
      hasQuotes ||= cursor.isQuoted
    }
    const key = JSON.stringify(terms)
    const combination = this.#numbers.get(key) ?? this.#add(key, terms as unknown as Terms)
    if (!hasQuotes) this.#combinationOfRun[this.#runs.codeOf(start, cursor.at)] = combination
    return combination
  }

  #add(key: string, terms: Terms): number {
    this.#numbers.set(key, this.#combinations.length)
    for (let state = 0; state < states; state++) this.#signatureOf.push(0)
    return this.#combinations.push(terms) - 1
  }

  hasKind(combination: number): boolean {
    return this.#combinations[combination]?.[0] !== ''
  }

  /** The number of a signature; −1 = there are too many. */
  signature(combination: number, status: Status, evidence: boolean): number {
    const at = combination * states + stateOf(status, evidence)
    const found = this.#signatureOf[at] as number
    if (found > 0) return found - 1
    if (this.signatures.length === mostSignatures) return -1
    const [kind, channel, level, partner] = this.#combinations[combination] as Terms
    this.signatures.push({
      kind,
      channel: channel || null,
      level: level || null,
      partner: partner || null,
      evidence,
      status,
    })
    this.#signatureOf[at] = this.signatures.length
    return this.signatures.length - 1
  }
}

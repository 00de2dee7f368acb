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
export const createCsvTerms = (cursor: CsvCursor) => {
  const runs = new ByteDictionary()
  /** Combination of each run. */
  const combinationOfRun: number[] = [-1]
  const numbers = new Map<string, number>()
  const combinations: Terms[] = []
  const signatures: ActivitySignature[] = []
  /** Signature + 1 by combination and state. */
  const signatureOf: number[] = []

  /** Reads the four fields by themselves; false where one of them is broken or not UTF-8. */
  const readAlone = (): number => {
    const terms: string[] = []
    for (let i = 0; i < 4; i++) {
      const text = cursor.next() ? cursor.text() : undefined
      if (text === undefined) return -1
      terms.push(text)
    }
    const key = JSON.stringify(terms)
    const found = numbers.get(key)
    if (found !== undefined) return found
    numbers.set(key, combinations.length)
    for (let state = 0; state < states; state++) signatureOf.push(0)
    return combinations.push(terms as unknown as Terms) - 1
  }
  return {
    signatures,
    /** Moves over the four fields; −1 where one is broken: the cursor then stands at it. */
    read: (): number => {
      const start = cursor.at
      if (!cursor.nextRun(4)) {
        cursor.at = start
        return readAlone()
      }
      const end = cursor.at
      const run = runs.code(cursor.bytes, start, end, cursor.hash)
      if (run > 0 && run < combinationOfRun.length) return combinationOfRun[run] as number
      cursor.at = start
      const combination = readAlone()
      if (run > 0) combinationOfRun.push(combination)
      return combination
    },
    hasKind: (combination: number): boolean => combinations[combination]?.[0] !== '',
    /** The number of a signature; −1 = there are too many. */
    signature: (combination: number, status: Status, evidence: boolean): number => {
      const at = combination * states + stateOf(status, evidence)
      const found = signatureOf[at] as number
      if (found > 0) return found - 1
      if (signatures.length === mostSignatures) return -1
      const [kind, channel, level, partner] = combinations[combination] as Terms
      signatures.push({
        kind,
        channel: channel || null,
        level: level || null,
        partner: partner || null,
        evidence,
        status,
      })
      signatureOf[at] = signatures.length
      return signatures.length - 1
    },
  }
}

/** Units by their bytes: index, −1 = not listed, −2 = not UTF-8. */
export const createCsvUnits = (cursor: CsvCursor, unitIndex: ReadonlyMap<string, number>) => {
  const dictionary = new ByteDictionary()
  const indexOf: number[] = [-1]
  return (): number => {
    const code = dictionary.code(cursor.bytes, cursor.from, cursor.to, cursor.hash)
    if (code === 0) return -2
    // A field in quotes keeps its inner quotes doubled in the dictionary, where no other text can look like that.
    if (code === indexOf.length)
      indexOf.push(unitIndex.get((dictionary.texts[code] as string).replaceAll('""', '"')) ?? -1)
    return indexOf[code] as number
  }
}

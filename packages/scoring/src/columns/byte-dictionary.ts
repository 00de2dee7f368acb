import { decodeUtf8 } from './utf8.ts'

const doubled = (numbers: Int32Array): Int32Array => {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

/** Numbers distinct runs of bytes from 1 without making a text of each; 0 = not UTF-8. */
export class ByteDictionary {
  /** Texts by number; the first is unused. */
  readonly texts: string[] = ['']
  #mask = 1023
  #codes = new Int32Array(1024)
  #hashes: Int32Array = new Int32Array(1024)
  #starts: number[] = [0, 0]
  #bytes = new Uint8Array(1024)

  /** The number of bytes `from … to`, which hash to `hash`. */
  code(bytes: Uint8Array, from: number, to: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    for (;;) {
      const code = this.#codes[slot] as number
      if (code === 0) return this.#add(bytes, from, to, hash, slot)
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, from, to)) return code
      slot = (slot + 1) & this.#mask
    }
  }

  #isSame(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[code] as number
    const length = to - from
    if ((this.#starts[code + 1] as number) - start !== length) return false
    const own = this.#bytes
    for (let i = 0; i < length; i++) if (own[start + i] !== bytes[from + i]) return false
    return true
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const text = decodeUtf8(bytes, from, to)
    if (text === undefined) return 0
    const code = this.texts.push(text) - 1
    if (code >= this.#hashes.length) this.#hashes = doubled(this.#hashes)
    this.#hashes[code] = hash
    const start = this.#starts[code] as number
    const end = start + to - from
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(end * 2)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    this.#bytes.set(bytes.subarray(from, to), start)
    this.#starts.push(end)
    this.#codes[slot] = code
    if (code * 2 > this.#mask) this.#grow()
    return code
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1
    this.#codes = new Int32Array(this.#mask + 1)
    for (let code = 1; code < this.texts.length; code++) {
      const hash = this.#hashes[code] as number
      let slot = (hash ^ (hash >>> 15)) & this.#mask
      while (this.#codes[slot] !== 0) slot = (slot + 1) & this.#mask
      this.#codes[slot] = code
    }
  }
}

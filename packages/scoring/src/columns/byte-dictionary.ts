const doubled = (numbers: Int32Array): Int32Array => {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

const mixed = (hash: number, word: number): number =>
  Math.imul(((hash << 7) | (hash >>> 25)) ^ word, 0x9e3779b1)

/** 0x80 in each byte of a word that is a comma, 0 in all others. */
const commasIn = (word: number): number => {
  const other = word ^ 0x2c2c2c2c
  return ~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other | 0x7f7f7f7f)
}

/** The bytes `at … to`, at most three, as a word filled up with zeros. Bytes in front of them must exist. */
const lastWord = (view: DataView, at: number, to: number): number =>
  view.getInt32(to - 4, true) >>> ((4 - to + at) << 3)

/** Numbers distinct runs of bytes of one file from 1, without making a text of any; four bytes are looked at at a time. */
export class ByteDictionary {
  /** Behind the run that `findBehind` looked for last. */
  end = 0
  readonly #view: DataView
  #size = 0
  #mask = 1023
  #codes = new Int32Array(1024)
  #hashes: Int32Array = new Int32Array(1024)
  /** Where the words of a code begin: its length, and its bytes, the last word filled up with zeros. */
  #starts: Int32Array = new Int32Array(1024)
  #words: Int32Array = new Int32Array(1024)
  #used = 0

  constructor(view: DataView) {
    this.#view = view
  }

  /**
   * The number of the run at `from` that ends behind so many commas, 0 where it has none. Sets `end`. The end and the
   * hash are found in one go; whether the bytes are what they should be is known as soon as they equal a run that is.
   */
  findBehind(from: number, commas: number): number {
    const view = this.#view
    const last = view.byteLength - 4
    let left = commas
    let hash = 0
    for (let at = from; at <= last; at += 4) {
      const word = view.getInt32(at, true)
      let found = commasIn(word)
      const count = Math.imul(found >>> 7, 0x01010101) >>> 24
      if (count < left) {
        left -= count
        hash = mixed(hash, word)
        continue
      }
      while (--left > 0) found &= found - 1
      const unused = Math.clz32(found & -found)
      this.end = at + 4 - (unused >> 3)
      return this.#find(mixed(hash, (word << unused) >>> unused), from, this.end)
    }
    return 0
  }

  /** The number of the bytes `from … to`, which get one where they have none. */
  codeOf(from: number, to: number): number {
    const view = this.#view
    let hash = 0
    let at = from
    for (; at + 4 <= to; at += 4) hash = mixed(hash, view.getInt32(at, true))
    if (at < to) hash = mixed(hash, lastWord(view, at, to))
    return this.#find(hash, from, to) || this.#add(hash, from, to)
  }

  #find(hash: number, from: number, to: number): number {
    const codes = this.#codes
    const hashes = this.#hashes
    const mask = this.#mask
    for (let slot = (hash ^ (hash >>> 16)) & mask; ; slot = (slot + 1) & mask) {
      const code = codes[slot] as number
      if (code === 0 || (hashes[code] === hash && this.#isSame(code, from, to))) return code
    }
  }

  #isSame(code: number, from: number, to: number): boolean {
    const view = this.#view
    const words = this.#words
    let own = this.#starts[code] as number
    if (words[own++] !== to - from) return false
    let at = from
    for (; at + 4 <= to; at += 4) if (words[own++] !== view.getInt32(at, true)) return false
    return at === to || words[own] === lastWord(view, at, to)
  }

  #add(hash: number, from: number, to: number): number {
    if ((this.#size + 1) * 2 > this.#mask) this.#grow()
    const view = this.#view
    const code = ++this.#size
    if (code >= this.#hashes.length) {
      this.#hashes = doubled(this.#hashes)
      this.#starts = doubled(this.#starts)
    }
    this.#hashes[code] = hash
    this.#starts[code] = this.#used
    while (this.#used + 2 + (to - from) / 4 > this.#words.length) this.#words = doubled(this.#words)
    this.#words[this.#used++] = to - from
    let at = from
    for (; at + 4 <= to; at += 4) this.#words[this.#used++] = view.getInt32(at, true)
    if (at < to) this.#words[this.#used++] = lastWord(view, at, to)
    this.#put(code)
    return code
  }

  #put(code: number): void {
    const hash = this.#hashes[code] as number
    let slot = (hash ^ (hash >>> 16)) & this.#mask
    while (this.#codes[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#codes[slot] = code
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1
    this.#codes = new Int32Array(this.#mask + 1)
    for (let code = 1; code <= this.#size; code++) this.#put(code)
  }
}

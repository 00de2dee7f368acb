export const doubled = (numbers: Int32Array): Int32Array => {
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

/** Three entries and an unused one. */
const slotWidth = 4
const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) << 2

/** Numbers distinct runs of bytes of one file from 1, without making a text of any; four bytes are looked at at a time. */
export class ByteDictionary {
  /** Behind the run that `findBehind` looked for last. */
  end = 0
  readonly #view: DataView
  #size = 0
  /** Positions in the table of slots, which is kept at most half full. */
  #mask = 1024 * slotWidth - 1
  /** Hash, code, and where the words of the code begin; code 0 = free. */
  #slots = new Int32Array(1024 * slotWidth)
  /** Of each code the length and the bytes, the last word filled up with zeros. */
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
      // The commas looked for are nearly always the last ones of their word.
      for (let more = count - left; more > 0; more--) found &= ~(1 << (31 - Math.clz32(found)))
      const unused = Math.clz32(found)
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
    const slots = this.#slots
    const mask = this.#mask
    for (let at = slotOf(hash) & mask; ; at = (at + slotWidth) & mask) {
      const code = slots[at + 1] as number
      if (code === 0 || (slots[at] === hash && this.#isSame(slots[at + 2] as number, from, to))) return code
    }
  }

  #isSame(start: number, from: number, to: number): boolean {
    const view = this.#view
    const words = this.#words
    let own = start
    if (words[own++] !== to - from) return false
    let at = from
    for (; at + 4 <= to; at += 4) if (words[own++] !== view.getInt32(at, true)) return false
    return at === to || words[own] === lastWord(view, at, to)
  }

  #add(hash: number, from: number, to: number): number {
    const view = this.#view
    const start = this.#used
    while (start + 2 + (to - from) / 4 > this.#words.length) this.#words = doubled(this.#words)
    this.#words[this.#used++] = to - from
    let at = from
    for (; at + 4 <= to; at += 4) this.#words[this.#used++] = view.getInt32(at, true)
    if (at < to) this.#words[this.#used++] = lastWord(view, at, to)
    if ((this.#size + 1) * 2 * slotWidth > this.#mask) this.#grow()
    this.#put(hash, ++this.#size, start)
    return this.#size
  }

  #put(hash: number, code: number, start: number): void {
    const slots = this.#slots
    let at = slotOf(hash) & this.#mask
    while (slots[at + 1] !== 0) at = (at + slotWidth) & this.#mask
    slots[at] = hash
    slots[at + 1] = code
    slots[at + 2] = start
  }

  #grow(): void {
    const old = this.#slots
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array(this.#mask + 1)
    for (let at = 0; at < old.length; at += slotWidth)
      if (old[at + 1] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number)
  }
}

const fields = 5

const hashOf = (kind: number, channel: number, level: number, rest: number): number =>
  Math.imul(kind, 0x9e3779b1) ^ Math.imul(channel, 0x85ebca77) ^ Math.imul(level, 0x27d4eb2f) ^ (rest << 7)

/** Numbers distinct quadruples of codes from 0, in an open-addressed table that is kept at most a quarter full. */
export class SignatureTable {
  #mask = 4095
  /** Four codes and number + 1, side by side. */
  #table = new Int32Array(4096 * fields)
  #size = 0

  /** The number of the codes, or −1 where they are new: `add` numbers them then. */
  find(kind: number, channel: number, level: number, rest: number): number {
    const table = this.#table
    for (let slot = hashOf(kind, channel, level, rest) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * fields
      const found = table[at + 4] as number
      if (found === 0) return -1
      if (
        table[at] === kind &&
        table[at + 1] === channel &&
        table[at + 2] === level &&
        table[at + 3] === rest
      )
        return found - 1
    }
  }

  add(kind: number, channel: number, level: number, rest: number): number {
    if (this.#size * 4 > this.#mask) this.#grow()
    this.#put(kind, channel, level, rest, this.#size + 1)
    return this.#size++
  }

  #put(kind: number, channel: number, level: number, rest: number, number: number): void {
    let slot = hashOf(kind, channel, level, rest) & this.#mask
    while (this.#table[slot * fields + 4] !== 0) slot = (slot + 1) & this.#mask
    this.#table.set([kind, channel, level, rest, number], slot * fields)
  }

  #grow(): void {
    const old = this.#table
    this.#mask = this.#mask * 2 + 1
    this.#table = new Int32Array((this.#mask + 1) * fields)
    for (let at = 0; at < old.length; at += fields)
      if (old[at + 4] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!, old[at + 4]!)
  }
}

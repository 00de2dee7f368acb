const slots = 256

/**
 * Numbers distinct texts from 1, as a map does, with the latest text of each hash in front of it: parsed JSON
 * holds equal short texts as one object, so that a hit costs one comparison of addresses.
 */
export class TextCoder {
  readonly #latest = new Array<string>(slots).fill('')
  readonly #numbers = new Int32Array(slots)
  readonly #known = new Map<string, number>()

  code(text: string): number {
    const { length } = text
    const slot =
      length === 0 ? 0 : (length * 37 + text.charCodeAt(0) * 5 + text.charCodeAt(length - 1)) & (slots - 1)
    const number = this.#numbers[slot] as number
    return number !== 0 && this.#latest[slot] === text ? number : this.#lookUp(text, slot)
  }

  #lookUp(text: string, slot: number): number {
    const number = this.#known.get(text) ?? this.#known.size + 1
    this.#known.set(text, number)
    this.#latest[slot] = text
    this.#numbers[slot] = number
    return number
  }
}

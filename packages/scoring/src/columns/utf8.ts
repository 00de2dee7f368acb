/** Length of the sequence that a byte starts, 0 where none may start. */
const lengthOf = (first: number): number => {
  if (first < 0x80) return 1
  if (first < 0xc2) return 0
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
}
const smallest = [0, 0, 0x80, 0x800, 0x10000]

/** Text of the bytes `from … to`; undefined where they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array, from: number, to: number): string | undefined => {
  let text = ''
  for (let at = from; at < to; ) {
    const first = bytes[at] as number
    const length = lengthOf(first)
    if (length === 0 || at + length > to) return undefined
    let point = length === 1 ? first : first & (0x7f >> length)
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] as number
      if ((next & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (next & 0x3f)
    }
    const isSurrogate = point >= 0xd800 && point <= 0xdfff
    if (point < (smallest[length] as number) || isSurrogate || point > 0x10ffff) return undefined
    text += String.fromCodePoint(point)
    at += length
  }
  return text
}

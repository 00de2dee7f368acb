/**
 * Bytes of a text file → text, by byte order mark, else by the zero bytes of UTF-16, else UTF-8.
 * Undefined when they are not text in one of these; another encoding is refused rather than guessed,
 * because a wrong guess would change names.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 400)
  let even = 0
  let odd = 0
  for (let index = 0; index < head.length; index++) {
    if (head[index] === 0) index % 2 === 0 ? even++ : odd++
  }
  // Delimiters and line ends are ASCII, so every UTF-16 table shows zero bytes on one side only.
  if (odd > 0 && even === 0) return 'utf-16le'
  if (even > 0 && odd === 0) return 'utf-16be'
  return 'utf-8'
}

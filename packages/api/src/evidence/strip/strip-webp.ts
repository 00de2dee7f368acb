const pictures: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH'])
const whole: ReadonlySet<string> = new Set([...pictures, 'ANIM', 'ICCP'])

/** Of the flags of a WebP those that say that EXIF and XMP follow. */
const metadataFlags = 0x08 | 0x04
/** What stands before the picture of a frame: place, size, duration. */
const frameHead = 16

const chunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** The chunks of a part of the file as `keep` leaves them; null where one is cut off. */
const filtered = (bytes: Buffer, keep: (type: string, body: Buffer) => Buffer | null): Buffer | null => {
  const kept: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null
    const length = bytes.readUInt32LE(at + 4)
    if (at + 8 + length > bytes.length) return null
    const type = bytes.toString('latin1', at, at + 4)
    const body = keep(type, bytes.subarray(at + 8, at + 8 + length))
    if (body !== null) kept.push(chunk(type, body))
    at += 8 + length + (length % 2)
  }
  return Buffer.concat(kept)
}

const strippedFrame = (body: Buffer): Buffer | null => {
  const picture = filtered(body.subarray(frameHead), (type, inner) => (pictures.has(type) ? inner : null))
  return picture && Buffer.concat([body.subarray(0, frameHead), picture])
}

const strippedHead = (body: Buffer): Buffer => {
  const head = Buffer.from(body)
  head[0] = (head[0] ?? 0) & ~metadataFlags
  return head
}

/** A WebP with nothing but what draws it, and nothing behind its end. Null where it is no whole WebP. */
export const stripWebp = (bytes: Buffer): Buffer | null => {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const kept = filtered(bytes.subarray(12, end), (type, body) => {
    if (type === 'VP8X') return strippedHead(body)
    if (type === 'ANMF') return strippedFrame(body)
    return whole.has(type) ? body : null
  })
  if (kept === null || kept.length === 0) return null
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), kept]))
}

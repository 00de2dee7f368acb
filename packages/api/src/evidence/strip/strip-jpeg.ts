const markers = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, exif: 0xe1, profile: 0xe2, adobe: 0xee }

/** Segments without which the picture cannot be drawn: tables, frames and restart intervals. */
const draws = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xdb, 0xdc, 0xdd].includes(marker)

const startsWith = (bytes: Buffer, text: string): boolean =>
  bytes.subarray(0, text.length).toString('latin1') === text

/** JFIF without its thumbnail. */
const plainJfif = (body: Buffer): Buffer | null => {
  if (!startsWith(body, 'JFIF\0') || body.length < 14) return null
  const plain = Buffer.from(body.subarray(0, 14))
  plain.fill(0, 12, 14)
  return plain
}

/** How the camera was held, 1 to 8: the one thing of EXIF without which a photo lies on its side. */
const orientationIn = (body: Buffer): number => {
  if (!startsWith(body, 'Exif\0\0') || body.length < 14) return 1
  const tiff = body.subarray(6)
  const isLittle = startsWith(tiff, 'II')
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const from = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (from + 2 > tiff.length) return 1
  for (let at = from + 2, left = short(from); left > 0 && at + 12 <= tiff.length; at += 12, left--)
    if (short(at) === 0x0112) return short(at + 8)
  return 1
}

/** EXIF that says how the camera was held, and nothing else. */
const orientationOnly = (value: number): Buffer => {
  const body = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1')
  body.writeUInt16BE(value, 24)
  return body
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Where the coded picture behind a scan's head ends: at the next marker that is no restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return bytes.length
    const next = bytes[at + 1] as number
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at += next === 0xff ? 1 : 2
  }
}

const keptBody = (marker: number, body: Buffer): Buffer | null => {
  if (draws(marker) || marker === markers.scan) return body
  if (marker === markers.jfif) return plainJfif(body)
  if (marker === markers.profile) return startsWith(body, 'ICC_PROFILE\0') ? body : null
  if (marker === markers.adobe) return startsWith(body, 'Adobe') ? body.subarray(0, 12) : null
  return null
}

/**
 * A JPEG with what draws it, its colour profile and how the camera was held; without EXIF, GPS, XMP, comments,
 * thumbnails and whatever stands behind its end. Null where it is no whole JPEG.
 */
export const stripJpeg = (bytes: Buffer): Buffer | null => {
  if (bytes[0] !== 0xff || bytes[1] !== markers.start) return null
  const kept: Buffer[] = []
  let held = 1
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === markers.end) {
      const turn = held > 1 && held <= 8 ? [segment(markers.exif, orientationOnly(held))] : []
      return Buffer.concat([
        Buffer.from([0xff, markers.start]),
        ...turn,
        ...kept,
        Buffer.from([0xff, markers.end]),
      ])
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return null
    const body = bytes.subarray(at + 4, end)
    if (marker === markers.exif && held === 1) held = orientationIn(body)
    const wanted = keptBody(marker, body)
    if (wanted !== null) kept.push(segment(marker, wanted))
    at = end
    if (marker !== markers.scan) continue
    at = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, at))
  }
  return null
}

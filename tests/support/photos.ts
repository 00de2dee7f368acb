import { crc32, deflateSync } from 'node:zlib'

/** What a phone hides in a photo; none of it may be found in what is stored. */
export const secrets = [
  'GPS-21.0285-105.8542',
  'iPhone cua co Hoa',
  'http://ns.adobe.com/xap',
  'Ghi chu rieng',
  'DUOI-TEP',
]

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** The smallest grey JPEG: tables, one frame, one scan. */
const plainJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

/** EXIF of a phone that was held upright: orientation 6, its model, and the place in a GPS directory. */
const exifWithPlace = (): Buffer => {
  const gps = Buffer.from(`${secrets[0]}\0`)
  const model = Buffer.from(`${secrets[1]}\0`)
  const entry = (tag: number, type: number, count: number, value: number, isShort = false): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    if (isShort) bytes.writeUInt16LE(value, 8)
    else bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const main = 8
  const gpsAt = main + 2 + 3 * 12 + 4
  const modelAt = gpsAt + 2 + 12 + 4
  const placeAt = modelAt + model.length
  const count = (n: number) => Buffer.from([n, 0])
  return Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'),
    count(3),
    entry(0x0110, 2, model.length, modelAt),
    entry(0x0112, 3, 1, 6, true),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
    count(1),
    entry(0x001b, 7, gps.length, placeAt),
    Buffer.alloc(4),
    model,
    gps,
  ])
}

/** A photo as a phone makes it: EXIF with a place, XMP, a comment, a second picture and more behind its end. */
export const phoneJpeg = (): Buffer => {
  const [start, rest] = [plainJpeg.subarray(0, 2), plainJpeg.subarray(2)]
  return Buffer.concat([
    start,
    segment(0xe1, exifWithPlace()),
    segment(0xe1, Buffer.from(`${secrets[2]}/1.0/\0<x:xmpmeta>${secrets[0]}</x:xmpmeta>`)),
    segment(0xfe, Buffer.from(secrets[3]!)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secrets[1]}`)),
    rest,
    Buffer.from([0xff, 0xd9]),
    plainJpeg,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(secrets[4]!),
  ])
}

const pngChunk = (type: string, body: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

/** A red PNG of some pixels, with texts, EXIF and what stands behind its end. */
export const phonePng = (side = 2): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2], 8)
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: side }, () => Buffer.from([178, 34, 34])),
  ])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('tEXt', Buffer.from(`Comment\0${secrets[3]}`)),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${secrets[2]}`)),
    pngChunk('eXIf', exifWithPlace().subarray(6)),
    pngChunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    pngChunk('IEND', Buffer.alloc(0)),
    Buffer.from(secrets[4]!),
  ])
}

const riffChunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

const plainWebp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')

/** A WebP of one pixel that says that EXIF and XMP follow, and has both. */
export const phoneWebp = (): Buffer => {
  const extended = Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const chunks = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', extended),
    plainWebp.subarray(12),
    riffChunk('EXIF', exifWithPlace()),
    riffChunk('XMP ', Buffer.from(`${secrets[2]} ${secrets[3]}`)),
    riffChunk('odd!', Buffer.from(secrets[1]!)),
  ])
  return Buffer.concat([riffChunk('RIFF', chunks), Buffer.from(secrets[4]!)])
}

export const smallPdf = (text = 'Quyet dinh'): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)

/** A form with one file, as a browser sends it. */
export const fileForm = (bytes: Buffer, name = 'anh.jpg'): FormData => {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  return form
}

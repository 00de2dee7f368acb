import { describe, expect, test } from 'vitest'
import { readPlainFile } from '../../packages/api/src/evidence/strip/plain-file.ts'
import { phoneJpeg, phonePng, phoneWebp, secrets, smallPdf } from '../support/photos.ts'

const plain = async (bytes: Buffer) => {
  const read = await readPlainFile(bytes)
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join())
  return read.value
}
const refused = async (bytes: Buffer) => {
  const read = await readPlainFile(bytes)
  return read.ok ? [] : read.issues.map(({ code }) => code)
}
const holds = (bytes: Buffer, text: string): boolean => bytes.includes(Buffer.from(text))

const photos = { JPEG: phoneJpeg(), PNG: phonePng(), WebP: phoneWebp() }

describe.each(Object.entries(photos))('a %s of a phone', (_, photo) => {
  test('loses place, phone, comments and what stands behind its end', async () => {
    const { bytes } = await plain(photo)
    const hidden = secrets.filter(secret => holds(photo, secret))
    expect(hidden.length).toBeGreaterThanOrEqual(4)
    expect(hidden.filter(secret => holds(bytes, secret))).toEqual([])
  })

  test('is stored the same when what was stored is sent again', async () => {
    const once = await plain(photo)
    expect((await plain(once.bytes)).bytes.equals(once.bytes)).toBe(true)
  })

  test('is refused when it is cut off anywhere before its end', async () => {
    const { bytes } = await plain(photo)
    for (let length = 20; length < bytes.length; length++) {
      const [code] = await refused(bytes.subarray(0, length))
      expect([length, ['evidence-broken', 'evidence-type'].includes(code ?? '')]).toEqual([length, true])
    }
  })
})

describe('what a file is', () => {
  test('is read from its bytes, whatever it is called', async () => {
    expect((await plain(photos.JPEG)).type).toBe('image/jpeg')
    expect((await plain(photos.PNG)).type).toBe('image/png')
    expect((await plain(photos.WebP)).type).toBe('image/webp')
    expect((await plain(smallPdf())).type).toBe('application/pdf')
  })

  test('how the camera was held is all that stays of EXIF', async () => {
    const { bytes } = await plain(photos.JPEG)
    const exif = bytes.subarray(bytes.indexOf('Exif'))
    expect(exif.readUInt16BE(24)).toBe(6)
    expect(bytes.indexOf('Exif')).toBe(bytes.lastIndexOf('Exif'))
    // Segment, header, one entry, no further directory.
    expect(bytes.readUInt16BE(bytes.indexOf('Exif') - 2)).toBe(34)
  })

  test('a WebP no longer says that EXIF and XMP follow, and its length fits', async () => {
    const { bytes } = await plain(photos.WebP)
    expect(bytes[20]! & 0x0c).toBe(0)
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8)
  })

  test('a document stays as it was signed', async () => {
    expect((await plain(smallPdf())).bytes.equals(smallPdf())).toBe(true)
  })

  test.each([
    ['a page that runs', Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(200))],
    [
      'a drawing that runs',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'.padEnd(200)),
    ],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)])],
    [
      'an iPhone photo whose place cannot be removed',
      Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${secrets[0]}`, 'latin1'),
    ],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;'.padEnd(64), 'latin1')],
    ['nothing known', Buffer.alloc(100, 7)],
  ])('%s is refused', async (_, bytes) => {
    expect(await refused(bytes)).toEqual(['evidence-type'])
  })
})

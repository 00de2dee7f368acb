import { decodeText } from './decode-text.ts'
import { LimitError } from './limits.ts'
import { Archive, ArchiveError } from './workbook/archive.ts'

/** What the bytes of a file are; its name may say anything. */
export type FileKind =
  | { readonly kind: 'workbook'; readonly archive: Archive }
  | { readonly kind: 'text' }
  /** Not a table that is read: the code of its sentence. */
  | { readonly kind: 'other'; readonly code: string; readonly params?: Readonly<Record<string, string>> }

export async function identifyFile(bytes: Uint8Array): Promise<FileKind> {
  if (startsWith(bytes, [0x50, 0x4b])) return identifyArchive(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return other(identifyContainer(bytes))
  const binary = binaryFormats.find(({ fits }) => fits(bytes))
  return binary === undefined ? identifyText(bytes) : other(binary.code, binary.params)
}

const other = (code: string, params: Readonly<Record<string, string>> = {}): FileKind => ({
  kind: 'other',
  code,
  params,
})

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): number[] => [...text].map(character => character.charCodeAt(0))

/** Packages of office programs are archives with known parts. */
async function identifyArchive(bytes: Uint8Array): Promise<FileKind> {
  try {
    const archive = new Archive(bytes)
    const type = await archive.readText('mimetype')
    if (type !== undefined)
      return other(openDocuments.find(([sign]) => type.includes(sign))?.[1] ?? 'file-is-archive')
    const part = parts.find(([name]) =>
      archive.names.some(found => found === name || (name.endsWith('/') && found.startsWith(name))),
    )
    if (part !== undefined) return other(part[1])
    // Damaged, it would tell that the rest is too.
    await archive.read('[Content_Types].xml')
    if (archive.has('_rels/.rels')) return { kind: 'workbook', archive }
    return other(archive.names.some(name => name.startsWith('xl/')) ? 'workbook-corrupt' : 'file-is-archive')
  } catch (thrown) {
    if (thrown instanceof LimitError) throw thrown
    const code = thrown instanceof ArchiveError ? thrown.code : 'corrupt'
    if (code === 'locked') return other('file-is-archive')
    if (mentions(bytes, 'word/')) return other('file-is-word')
    return other(bytes.length < 1_000 || mentions(bytes, 'xl/') ? 'workbook-corrupt' : 'file-is-archive')
  }
}

const parts: readonly (readonly [name: string, code: string])[] = [
  ['xl/workbook.bin', 'workbook-binary'],
  ['word/', 'file-is-word'],
  ['ppt/', 'file-is-slides'],
  ['index/document.iwa', 'file-is-numbers'],
  ['index.zip', 'file-is-numbers'],
]

const openDocuments: readonly (readonly [sign: string, code: string])[] = [
  ['opendocument.spreadsheet', 'workbook-open-document'],
  ['opendocument.text', 'file-is-word'],
  ['opendocument.presentation', 'file-is-slides'],
]

/** The container of old office files names its streams in UTF-16. */
function identifyContainer(bytes: Uint8Array): string {
  const names = (name: string): boolean => mentions(bytes, name, 'utf16le')
  if (names('EncryptedPackage')) return 'workbook-encrypted'
  if (names('WordDocument')) return 'file-is-word'
  if (names('PowerPoint Document')) return 'file-is-slides'
  return names('__substg1.0_') ? 'file-is-message' : 'workbook-old'
}

const mentions = (bytes: Uint8Array, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding))

interface BinaryFormat {
  readonly code: string
  readonly params?: Readonly<Record<string, string>>
  readonly fits: (bytes: Uint8Array) => boolean
}

const image = (name: string, fits: BinaryFormat['fits']): BinaryFormat => ({
  code: 'file-is-image',
  params: { name },
  fits,
})
const packed = (name: string, ...start: number[]): BinaryFormat => ({
  code: 'file-is-packed',
  params: { name },
  fits: bytes => startsWith(bytes, start),
})

/** Names of picture formats inside the container that videos use too. */
const heifBrands = ['heic', 'heix', 'mif1', 'msf1', 'avif']

const binaryFormats: readonly BinaryFormat[] = [
  { code: 'file-is-pdf', fits: bytes => mentions(bytes.subarray(0, 1024), '%PDF-') },
  image('JPEG', bytes => startsWith(bytes, [0xff, 0xd8, 0xff])),
  image('PNG', bytes => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])),
  image('GIF', bytes => startsWith(bytes, ascii('GIF8'))),
  image('BMP', bytes => startsWith(bytes, ascii('BM')) && startsWith(bytes, [0, 0, 0, 0], 6)),
  image(
    'TIFF',
    bytes => startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a]),
  ),
  image('WebP', bytes => startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)),
  image(
    'HEIC',
    bytes =>
      startsWith(bytes, ascii('ftyp'), 4) && heifBrands.some(brand => startsWith(bytes, ascii(brand), 8)),
  ),
  {
    code: 'file-is-media',
    fits: bytes => startsWith(bytes, ascii('ftyp'), 4) || startsWith(bytes, ascii('ID3')),
  },
  packed('RAR', ...ascii('Rar!')),
  packed('7z', 0x37, 0x7a, 0xbc, 0xaf),
  packed('GZ', 0x1f, 0x8b),
  { code: 'file-is-shortcut', fits: bytes => startsWith(bytes, [0x4c, 0, 0, 0, 1, 0x14, 2, 0]) },
]

/** Text that is no table, by how it begins. */
const textFormats: readonly (readonly [start: RegExp, code: string])[] = [
  [
    /^<\?xml[\s\S]*?(?:mso-application progid="Excel|urn:schemas-microsoft-com:office:spreadsheet)/i,
    'workbook-xml',
  ],
  [/^<(?:!doctype html|html|table|head|meta|body|div|style|script)\b/i, 'file-is-html'],
  [/^<\?xml[\s\S]*?<html\b/i, 'file-is-html'],
  [/^<(?:\?xml|!--|!doctype|[a-z][\w:-]*[\s/>])/i, 'file-is-xml'],
  [/^mime-version:|^content-type: multipart\//i, 'file-is-mhtml'],
  [/^(?:received|return-path|delivered-to|from|subject): [^\n]*\n(?:[\w-]+:|\s)/i, 'file-is-message'],
  [/^\{\\rtf/i, 'file-is-word'],
  [/^\[InternetShortcut\]/i, 'file-is-shortcut'],
  [/^\{\s*"[\s\S]*docs\.google\.com/i, 'file-is-shortcut'],
  [/^(?:\{\s*"|\[\s*[{["])/, 'file-is-json'],
]

function identifyText(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, 4_096)
  // The last letter of the head may be cut in two.
  const text =
    decodeText(head) ?? decodeText(head.subarray(0, head.length - 1)) ?? Buffer.from(head).toString('latin1')
  const start = text.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '').trimStart()
  const found = textFormats.find(([pattern]) => pattern.test(start))
  return found === undefined ? { kind: 'text' } : other(found[1])
}

import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { keepWithin, LimitError } from '../limits.ts'

const inflate = promisify(inflateRaw)

const endOfDirectory = 0x06054b50
const endOfDirectory64 = 0x06064b50
const locator64 = 0x07064b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

export class ArchiveError extends Error {
  readonly code: 'corrupt' | 'locked'

  constructor(code: ArchiveError['code']) {
    super(code)
    this.code = code
  }
}

/**
 * The parts of a ZIP archive. Opening reads only its directory: the sizes declared there are enough to refuse a
 * bomb, because unpacking stops at the declared size. Names of parts do not depend on case, as in an OPC package.
 */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #entries = new Map<string, Entry>()
  /** What was unpacked so far: sheets may name one part over and over. */
  #unpackedBytes = 0

  /** Throws `ArchiveError`, or `LimitError` for what is too much. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    try {
      this.#readDirectory()
    } catch (thrown) {
      // A place outside the file is a RangeError of the view.
      const isTold = thrown instanceof ArchiveError || thrown instanceof LimitError
      throw isTold ? thrown : new ArchiveError('corrupt')
    }
  }

  /** Names of the parts in lower case, without a slash at the beginning. */
  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(canonicalName(name))
  }

  /** The unpacked part; undefined where there is none. Throws `ArchiveError`. */
  async read(name: string): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(canonicalName(name))
    if (entry === undefined) return undefined
    this.#unpackedBytes += entry.unpacked
    keepWithin('unpacked', megabytes(this.#unpackedBytes))
    try {
      return await this.#unpack(entry)
    } catch {
      throw new ArchiveError('corrupt')
    }
  }

  /** The part as text of an XML document. */
  async readText(name: string): Promise<string | undefined> {
    const bytes = await this.read(name)
    return bytes === undefined ? undefined : decodeXml(bytes)
  }

  #readDirectory(): void {
    const view = this.#view
    const { entries, start } = this.#findDirectory()
    keepWithin('parts', entries)
    let position = start
    let unpackedBytes = 0
    for (let index = 0; index < entries; index++) {
      if (view.getUint32(position, true) !== directoryEntry) throw new ArchiveError('corrupt')
      const nameLength = view.getUint16(position + 28, true)
      const extraLength = view.getUint16(position + 30, true)
      if ((view.getUint16(position + 8, true) & 1) !== 0) throw new ArchiveError('locked')
      const name = Buffer.from(this.#bytes.subarray(position + 46, position + 46 + nameLength)).toString()
      const entry = this.#entryAt(position, position + 46 + nameLength, extraLength)
      // A part that does not say how large it is would be unpacked without a limit.
      if (entry.unpacked === 0 && entry.packed > 2) throw new ArchiveError('corrupt')
      if (entry.packed === 0 && entry.method !== 0 && entry.unpacked !== 0) throw new ArchiveError('corrupt')
      unpackedBytes += entry.unpacked
      keepWithin('unpacked', megabytes(unpackedBytes))
      if (!name.endsWith('/')) this.#entries.set(canonicalName(name), entry)
      position += 46 + nameLength + extraLength + view.getUint16(position + 32, true)
    }
  }

  #findDirectory(): { readonly entries: number; readonly start: number } {
    const view = this.#view
    const lowest = Math.max(0, view.byteLength - 65_557)
    for (let position = view.byteLength - 22; position >= lowest; position--) {
      if (view.getUint32(position, true) !== endOfDirectory) continue
      const entries = view.getUint16(position + 10, true)
      const start = view.getUint32(position + 16, true)
      if (entries !== 0xffff && start !== 0xffffffff) return { entries, start }
      if (view.getUint32(position - 20, true) !== locator64) throw new ArchiveError('corrupt')
      const end64 = Number(view.getBigUint64(position - 12, true))
      if (view.getUint32(end64, true) !== endOfDirectory64) throw new ArchiveError('corrupt')
      return {
        entries: Number(view.getBigUint64(end64 + 32, true)),
        start: Number(view.getBigUint64(end64 + 48, true)),
      }
    }
    throw new ArchiveError('corrupt')
  }

  #entryAt(position: number, extra: number, extraLength: number): Entry {
    const view = this.#view
    let packed = view.getUint32(position + 20, true)
    let unpacked = view.getUint32(position + 24, true)
    let offset = view.getUint32(position + 42, true)
    // ZIP64 keeps what does not fit into 32 bits in an extra field, in this order.
    for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 1) continue
      let field = at + 4
      const next = (): number => {
        const value = Number(view.getBigUint64(field, true))
        field += 8
        return value
      }
      if (unpacked === 0xffffffff) unpacked = next()
      if (packed === 0xffffffff) packed = next()
      if (offset === 0xffffffff) offset = next()
    }
    const method = view.getUint16(position + 10, true)
    return { method, crc: view.getUint32(position + 16, true), packed, unpacked, offset }
  }

  async #unpack({ method, crc, packed, unpacked, offset }: Entry): Promise<Uint8Array> {
    const view = this.#view
    if (view.getUint32(offset, true) !== localHeader) throw new ArchiveError('corrupt')
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    const content = this.#bytes.subarray(start, start + packed)
    if (content.length !== packed || (method !== 0 && method !== 8)) throw new ArchiveError('corrupt')
    const part =
      method === 0 || unpacked === 0 ? content : await inflate(content, { maxOutputLength: unpacked })
    if (crc !== 0 && crc32(part) !== crc) throw new ArchiveError('corrupt')
    return part
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)

const canonicalName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** XML is UTF-8 unless a byte order mark or the zero bytes of its first character say UTF-16. */
const decodeXml = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes)
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) {
    return new TextDecoder('utf-16be').decode(bytes)
  }
  return new TextDecoder().decode(bytes)
}

import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Bytes that are served as they are, compressed once. */
export interface Asset {
  /** Address with the digest of the content in it, so that it may be kept for ever. */
  readonly path: string
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  /** Null where compressing gains nothing. */
  readonly gzip: Uint8Array<ArrayBuffer> | null
  readonly brotli: Uint8Array<ArrayBuffer> | null
}

/** Makes an asset of text. Example: `textAsset('site.css', 'text/css', css).path` is `/assets/site.1f0c….css`. */
export function textAsset(name: string, type: string, text: string): Asset {
  const plain = new Uint8Array(Buffer.from(text, 'utf8'))
  return {
    path: hashedPath(name, plain),
    type: `${type}; charset=utf-8`,
    plain,
    gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
    brotli: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })),
  }
}

/** Makes an asset of bytes that are compressed already, such as a font. */
export function binaryAsset(name: string, type: string, bytes: Uint8Array): Asset {
  const plain = new Uint8Array(bytes)
  return { path: hashedPath(name, plain), type, plain, gzip: null, brotli: null }
}

function hashedPath(name: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const dot = name.lastIndexOf('.')
  return `/assets/${name.slice(0, dot)}.${digest}${name.slice(dot)}`
}

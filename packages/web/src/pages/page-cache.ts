import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Asset } from '../assets/asset.ts'

/** A finished page in the forms browsers take, and the tag by which they ask whether it changed. */
export interface StoredPage extends Pick<Asset, 'plain' | 'gzip' | 'brotli'> {
  readonly tag: string
}

/**
 * Pages of published results, kept as bytes for everyone who is not signed in. They hold for one stamp of
 * what is published; with the first request after a change all of them are forgotten. What has not been read for
 * longest goes when the bytes are too many.
 */
export interface PageCache {
  readonly find: (key: string, stamp: string) => StoredPage | undefined
  readonly store: (key: string, stamp: string, html: string) => StoredPage
}

/** Room for the pages of 1,046 units in both languages, a few dozen kB each with their compressed forms. */
const mostBytes = 192 * 1024 * 1024

const bytesOf = ({ plain, gzip, brotli }: StoredPage): number =>
  plain.byteLength + (gzip?.byteLength ?? 0) + (brotli?.byteLength ?? 0)

export function pageCache(most: number = mostBytes): PageCache {
  // In the order in which they were last read.
  const pages = new Map<string, StoredPage>()
  let [current, bytes] = ['', 0]
  const renew = (stamp: string): void => {
    if (stamp === current) return
    pages.clear()
    current = stamp
    bytes = 0
  }
  const forget = (key: string, page: StoredPage): void => {
    pages.delete(key)
    bytes -= bytesOf(page)
  }
  const keep = (key: string, page: StoredPage): void => {
    const known = pages.get(key)
    if (known !== undefined) forget(key, known)
    pages.set(key, page)
    bytes += bytesOf(page)
    for (const [oldest, its] of pages) {
      if (bytes <= most) break
      forget(oldest, its)
    }
  }
  return {
    find: (key, stamp) => {
      renew(stamp)
      const page = pages.get(key)
      if (page !== undefined) {
        pages.delete(key)
        pages.set(key, page)
      }
      return page
    },
    store: (key, stamp, html) => {
      renew(stamp)
      const page = storedPage(html)
      keep(key, page)
      return page
    },
  }
}

function storedPage(html: string): StoredPage {
  const plain = new Uint8Array(Buffer.from(html, 'utf8'))
  return {
    plain,
    gzip: new Uint8Array(gzipSync(plain)),
    brotli: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
    tag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
  }
}

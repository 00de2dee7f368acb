import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Asset } from '../assets/asset.ts'

/** A finished page in the forms browsers take, and the tag by which they ask whether it changed. */
export interface StoredPage extends Pick<Asset, 'plain' | 'gzip' | 'brotli'> {
  readonly tag: string
}

/**
 * Pages of published results, kept as bytes for everyone who is not signed in. They hold for one stamp of
 * what is published; with the first request after a change all of them are forgotten.
 */
export interface PageCache {
  readonly find: (key: string, stamp: string) => StoredPage | undefined
  readonly store: (key: string, stamp: string, html: string) => StoredPage
}

const most = 2000

export function pageCache(): PageCache {
  const pages = new Map<string, StoredPage>()
  let current = ''
  const renew = (stamp: string): void => {
    if (stamp === current) return
    pages.clear()
    current = stamp
  }
  return {
    find: (key, stamp) => {
      renew(stamp)
      return pages.get(key)
    },
    store: (key, stamp, html) => {
      renew(stamp)
      const page = storedPage(html)
      if (pages.size < most) pages.set(key, page)
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

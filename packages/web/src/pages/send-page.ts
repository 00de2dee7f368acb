import type { Context } from 'hono'
import { encodedBody } from '../assets/encoded-body.ts'
import type { StoredPage } from './page-cache.ts'

/** Sends finished bytes, or only says that the browser has them already. */
export function sendStored(c: Context, page: StoredPage): Response {
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-cache',
    etag: page.tag,
    vary: 'Accept-Encoding, Cookie',
  }
  const tags =
    c.req
      .header('if-none-match')
      ?.split(',')
      .map(tag => tag.trim()) ?? []
  if (tags.includes(page.tag)) return c.body(null, 304, headers)
  const { body, encoding } = encodedBody(page, c.req.header('accept-encoding'))
  if (encoding !== null) headers['content-encoding'] = encoding
  return c.body(body, 200, headers)
}

import { Hono } from 'hono'
import { encodedBody } from './encoded-body.ts'
import type { Assets } from './load-assets.ts'

/** Serves styles, fonts and islands; their addresses change with their content, so browsers keep them. */
export const serveAssets = ({ byPath }: Assets): Hono =>
  new Hono().get('/assets/:name', (c, next) => {
    const asset = byPath.get(c.req.path)
    if (asset === undefined) return next()
    const { body, encoding } = encodedBody(asset, c.req.header('accept-encoding'))
    const headers: Record<string, string> = {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    }
    if (encoding !== null) headers['content-encoding'] = encoding
    return Promise.resolve(c.body(body, 200, headers))
  })

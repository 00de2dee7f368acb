import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDoors } from '../../scripts/read-exports.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a page may load: the built package, its two dependencies, and the folders of examples and helpers. */
const places: readonly (readonly [string, string])[] = [
  ['/node_modules/@thidua/scoring/dist/', 'packages/scoring/dist/'],
  ['/node_modules/zod/', 'node_modules/zod/'],
  ['/node_modules/@noble/hashes/', 'node_modules/@noble/hashes/'],
  ['/examples/embedding/', 'examples/embedding/'],
  ['/tests/support/', 'tests/support/'],
]

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
}

/** Serves ES modules as files, as any web server would: no bundler, no rewriting. */
export const serveModules = async (): Promise<{ readonly address: string; close(): Promise<void> }> => {
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname
    const place = places.find(([prefix]) => asked.startsWith(prefix))
    const file = place && path.join(root, place[1], asked.slice(place[0].length))
    try {
      if (file === undefined) throw new Error('not served')
      response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream')
      response.end(await readFile(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

const scoring = new URL('../../packages/scoring/', import.meta.url)
const doors = readDoors(scoring)
const served = (source: URL): string =>
  `/node_modules/@thidua/scoring/dist/${path.basename(source.pathname, '.ts')}.js`

/** How bare names of the package lead to its files in a page without a bundler. */
export const importMap = JSON.stringify({
  imports: {
    ...Object.fromEntries(doors.map(door => [door.door, served(door.source)])),
    zod: '/node_modules/zod/index.js',
    '@noble/hashes/': '/node_modules/@noble/hashes/',
  },
})

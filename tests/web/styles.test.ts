import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadAssets } from '../../packages/web/src/assets/load-assets.ts'

const folder = new URL('../../packages/web/src/styles/', import.meta.url)

test('every sheet of the styles reaches the browser', () => {
  const { byPath, stylesheet } = loadAssets()
  const sent = Buffer.from(byPath.get(stylesheet)?.plain ?? []).toString('utf8')
  const sheets = readdirSync(folder).filter(name => name.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(10)
  // A class that no other sheet names tells whether its sheet is there.
  const classesOf = (name: string): ReadonlySet<string> =>
    new Set(readFileSync(new URL(name, folder), 'utf8').match(/\.[a-z][a-z-]+(?=[\s,:{])/g))
  const all = new Map(sheets.map(name => [name, classesOf(name)]))
  for (const [name, classes] of all) {
    const others = [...all].filter(([other]) => other !== name)
    const own = [...classes].find(one => others.every(([, its]) => !its.has(one)))
    if (own !== undefined) expect([name, sent.includes(own)]).toEqual([name, true])
  }
})

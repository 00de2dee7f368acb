import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

/** Who may take a figure apart besides `scoring/src/numbers/`, and why. */
const allowed: Readonly<Record<string, string>> = {
  'scoring/src/columns/amount-columns.ts':
    'hot loop: one-digit amounts are read in place, the rest by numbers/',
  'scoring/src/columns/csv-values.ts': 'hot loop: amounts are read from bytes, without making a text of them',
  'api/src/intake/values/decimal-text.ts':
    'people write 1.234,5: their separators go before numbers/ reads it',
  'api/src/intake/pages/find-addresses.ts': 'host names have points too',
  'api/src/intake/pages/sites.ts': 'names of pages have points too',
  'web/src/text/en/demo.ts': 'measured seconds, no points',
  'web/src/text/vi/demo.ts': 'measured seconds, no points',
}

const arithmetic = [
  /\bBigInt\b|\b\d[\d_]*n\b/,
  /\bpad(?:End)\(|\.toFixed\(|\bparseFloat\b/,
  /\b(?:split|indexOf|replace|replaceAll)\('\.'/,
  /\breplace\(\/(?:\\\.\?)?0\+/,
  /\bpointCode\b|\bpoint\b[^}\n]*\} = bytesOf/,
]

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

const sources = ['scoring', 'api', 'web'].flatMap(name =>
  readdirSync(`${packages}${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.startsWith('numbers/'))
    .map(file => `${name}/src/${file}`),
)

const takesFiguresApart = (text: string): boolean =>
  arithmetic.some(pattern => pattern.test(withoutComments(text)))

test('only numbers/ does arithmetic on decimal text', () => {
  const found = sources.filter(file => takesFiguresApart(readFileSync(packages + file, 'utf8')))
  expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted())
})

test.each([
  "const [whole, part] = decimal.split('.')",
  'const scaled = BigInt(digits)',
  'const cents = points * 100n',
  "whole + part.padEnd(places, '0')",
  "text.replace('.', '')",
  'text.replace(/0+$/, "")',
  'share.toFixed(2)',
])('%s would be seen', code => {
  expect(takesFiguresApart(code)).toBe(true)
})

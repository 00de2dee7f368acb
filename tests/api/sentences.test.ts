import { readdirSync, readFileSync } from 'node:fs'
import { sentencesIn } from '@thidua/api/problem'
import { expect, test } from 'vitest'

const packages = new URL('../../packages/', import.meta.url)

/** Codes that a package gives issues, as its source says; codes made of parts are not seen. */
const codesIn = (folder: string, isLeftOut: (file: string) => boolean): string[] => {
  const root = new URL(folder, packages)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const sources = files.filter(file => file.endsWith('.ts') && !isLeftOut(file))
  const text = sources.map(file => readFileSync(new URL(file, root), 'utf8')).join('\n')
  return [...new Set([...text.matchAll(/\bissue\(\s*'([a-z-]+)'/g)].map(match => match[1]!))]
}

const codes = [
  ...codesIn('api/src/', file => file.startsWith('intake')),
  // Sentences of the linter's findings are not the API's.
  ...codesIn('scoring/src/', file => file.startsWith('criteria/lint')),
]

test('every issue that a request can meet has its sentence in both languages', () => {
  expect(codes.length).toBeGreaterThan(60)
  for (const language of ['vi', 'en'] as const) {
    const without = codes.filter(code => sentencesIn(language).issue(code, {}).includes(`(${code})`))
    expect(without, language).toEqual([])
  }
})

test('a code that nobody has written a sentence for is named, not hidden', () => {
  expect(sentencesIn('vi').issue('never-heard-of', {})).toBe('Không hợp lệ (never-heard-of).')
  expect(sentencesIn('en').issue('constructor', {})).toBe('Not valid (constructor).')
})

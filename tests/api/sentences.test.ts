import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sentencesIn } from '../../packages/api/src/problem.ts'
import { sheetLanguages } from '../../packages/api/src/score-sheet/sheet-language.ts'
import { lintSentence } from '../../packages/api/src/text/lint.ts'
import { lintRules } from '../../packages/scoring/src/language/lint/lint-criteria-set.ts'

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
  ...codesIn('scoring/src/', file => file.startsWith('language/lint')),
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

test('every finding of the linter has its sentence and its remedy in both languages', () => {
  const others = [
    { code: 'standards-do-not-sum', remedy: undefined },
    { code: 'versions-apply-differently', remedy: 'make-versions-agree' },
    { code: 'version-repeats', remedy: 'give-each-version-its-day' },
    { code: 'versions-overlap', remedy: 'move-dates-apart' },
    { code: 'versions-leave-gap', remedy: 'close-the-gap' },
    { code: 'more-work-fewer-points', remedy: 'make-points-rise-with-work' },
  ]
  for (const t of Object.values(sheetLanguages))
    for (const { code, remedy } of [...lintRules, ...others]) {
      const found = lintSentence({ code, params: {}, ...(remedy !== undefined && { remedy }) }, t)
      expect(found.message, code).not.toBe(code)
      if (remedy !== undefined) expect(found.remedy, remedy).not.toBe(remedy)
    }
})

import { describe, expect, test } from 'vitest'
import { readCriteriaDocument } from '../../packages/api/src/intake/reading/read-criteria-document.ts'
import { sentencesIn } from '../../packages/api/src/problem.ts'

const read = (text: string) => readCriteriaDocument(Buffer.from(text))

describe('a criteria file', () => {
  test('is text throughout: no decimal passes through binary arithmetic, no word becomes a yes or a date', () => {
    const document = read(
      'a: 0.10\nb: 1.234567890123456789\nc: no\nd: 2023-09-01\ne: 1e3\nf: 012\ng: ~\nh:\n',
    )
    expect(document.ok && document.value.value).toEqual({
      a: '0.10',
      b: '1.234567890123456789',
      c: 'no',
      d: '2023-09-01',
      e: '1e3',
      f: '012',
      g: '~',
      h: '',
    })
  })

  test('tells line and column of a path, or of the nearest place above it', () => {
    const document = read('id: x\ngroups:\n  - id: A\n    criteria:\n      - { id: A1, standard: 5 }\n')
    if (!document.ok) throw new Error('not read')
    const { locate } = document.value
    expect(locate(['groups', 0, 'criteria', 0, 'standard'])).toEqual({ line: 5, column: 29 })
    expect(locate(['groups', 0, 'id'])).toEqual({ line: 3, column: 9 })
    expect(locate(['groups', 0, 'criteria', 0, 'points', 'cap'])).toEqual({ line: 5, column: 9 })
    expect(locate(['nothing'])).toEqual({ line: 1, column: 1 })
  })

  test('with a mistake is refused with its place', () => {
    for (const [text, code] of [
      ['a: 1\nb: [1, 2\n', 'yaml-indent'],
      ['a: 1\na: 2\n', 'yaml-key-twice'],
      ['a:\n\tb: 1\n', 'yaml-tab'],
      ['a: "open\n', 'yaml-character-missing'],
      ['a: "\\q"\n', 'yaml-escape'],
      ['a: @b\n', 'yaml-value-start'],
      ['a: &x *b\n', 'yaml-reference'],
      ['a: b: c\n', 'yaml-nesting'],
      ['a: 1\n---\nb: 2\n', 'yaml-several'],
      ['a: !a !b 1\n', 'yaml-tag'],
      ['a:\n  - 1\n b: 2\n', 'yaml-indent'],
    ] as const) {
      const document = read(text)
      expect(document).toMatchObject({ ok: false, issues: [{ code }] })
      const [found] = document.ok ? [] : document.issues
      const { line, column } = found?.params ?? {}
      // The parser's English words reach nobody; the reader is told the place and what to do.
      const sentence = sentencesIn('vi').issue(code, found?.params ?? {})
      expect(sentence).toContain(`Dòng ${line}, cột ${column}: `)
      expect(sentence).not.toMatch(/undefined|must|should|expected|not allowed/i)
      expect(sentencesIn('en').issue(code, found?.params ?? {})).toContain(`Line ${line}, column ${column}: `)
    }
  })

  test('that multiplies itself through references is refused', () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`,
    )
    expect(read(`l0: &l0 [x]\n${levels.join('\n')}\n`)).toMatchObject({
      ok: false,
      issues: [{ code: 'yaml-aliases' }],
    })
  })

  test('that is no text is refused', () => {
    expect(readCriteriaDocument(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]))).toMatchObject({
      ok: false,
      issues: [{ code: 'encoding-unknown' }],
    })
  })
})

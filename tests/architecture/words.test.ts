import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { conditionRuleEntries } from '../../packages/scoring/src/language/conditions/condition-rules.ts'
import { curveRuleEntries } from '../../packages/scoring/src/language/curves/curve-rules.ts'
import { expressionRuleEntries } from '../../packages/scoring/src/language/expressions/expression-rules.ts'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))

/** A source without its comments. */
const sources = ['scoring', 'api', 'web'].flatMap(name =>
  readdirSync(path.join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file))
    .map(file => path.join(name, 'src', file))
    .map(file => ({
      file,
      text: readFileSync(path.join(packages, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
    })),
)

const kinds = {
  expressions: expressionRuleEntries
    .map(([kind]) => kind)
    .filter(kind => kind !== 'fact' && kind !== 'literal'),
  curves: curveRuleEntries.map(([kind]) => kind),
  conditions: conditionRuleEntries.map(([kind]) => kind),
} as const

/** Keys by which other parts of a set were told apart as well. */
const otherKeys = ['distinct', 'count', 'percentOf', 'byBlockSize', 'criterion', 'component']
const words = Object.values(kinds).flat()

/** The room of a word: the file of its family that holds its compiled form. */
const roomOf = (family: keyof typeof kinds, word: string): string => {
  const inside = sources.filter(({ file }) => file.startsWith(`scoring/src/language/${family}/`))
  const rooms = inside.filter(
    ({ text }) => /satisfies \w+Words</.test(text) && new RegExp(`^  ${word}: `, 'm').test(text),
  )
  expect(
    rooms.map(({ file }) => file),
    `the room of ${word}`,
  ).toHaveLength(1)
  return rooms[0]!.file
}

/**
 * How a source names a word. A word in camel case stands for nothing else (but `unitKind`, which a scope has as
 * well, and `notApplicable`, which is a state of a value, too); a plain English one is looked for where a
 * source can only mean the word: asked for by its key, by its kind, or by the type of what is written with it.
 */
const names = (word: string): RegExp =>
  /[A-Z]/.test(word) && !['unitKind', 'notApplicable'].includes(word)
    ? new RegExp(`(?<![\\w'-])['"]?${word}\\b`)
    : new RegExp(
        [
          `'${word}' in\\b`,
          `as(Expression|Curve|Condition)\\([^()]*'${word}'\\)`,
          `(Expression|Curve|Condition)Of<[^<>]*'${word}'`,
          `Written(Expressions|Curves|Conditions)\\['${word}'\\]`,
          `Extract<(Expression|Curve|Condition), \\{[^}]*\\b${word}\\b`,
          `\\b(expression|curve|condition)\\.${word}\\b`,
        ].join('|'),
      )

test('outside the language nothing asks for a word by its key', () => {
  const asked = new RegExp(`'(${[...words, ...otherKeys].join('|')})' in\\b`)
  const offenders = sources.filter(
    ({ file, text }) => !file.startsWith('scoring/src/language/') && asked.test(text),
  )
  expect(offenders.map(({ file }) => file)).toEqual([])
})

test('inside the language a word is asked for by its key in its own room alone', () => {
  const asked = new RegExp(`'(${words.join('|')})' in\\b`)
  const elsewhere = sources.filter(
    ({ file, text }) => /^scoring\/src\/language\/(reading|lint|diff|compile)/.test(file) && asked.test(text),
  )
  expect(elsewhere.map(({ file }) => file)).toEqual([])
})

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s', family => {
  test.each(kinds[family].map(word => [word]))(
    '%s is named by three sources outside its room at most',
    word => {
      const room = roomOf(family, word)
      const naming = sources.filter(({ file, text }) => file !== room && names(word).test(text))
      expect(naming.length, naming.map(({ file }) => file).join(', ')).toBeLessThanOrEqual(3)
    },
  )
})

test('a source that names a word is seen', () => {
  expect('blockMax: 1').toMatch(names('blockMax'))
  expect("if ('sum' in expression)").toMatch(names('sum'))
  expect('sum(numbers)').not.toMatch(names('sum'))
})

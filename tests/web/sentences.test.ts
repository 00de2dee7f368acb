import { describe, expect, test } from 'vitest'
import { translations } from '../../packages/web/src/text/translation.ts'

type Sentence = string | ((...parameters: string[]) => string)

/** Every sentence by its path: `score.next`. */
const sentencesOf = (part: object, path: string): readonly (readonly [string, Sentence])[] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? sentencesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value as Sentence] as const],
  )

const vietnamese = sentencesOf(translations.vi.text, '')
const english = new Map(sentencesOf(translations.en.text, ''))

/** What a sentence takes by name instead of by place, as it writes it: `({ file }) => …`. */
const namesIn = (sentence: Sentence): readonly string[] =>
  (/^\(\{([^}]*)\}/.exec(String(sentence))?.[1] ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')

const marks = (count: number): string[] => Array.from({ length: count }, (_, i) => `«${i}»`)
const named = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, `«${name}»`]))
const say = (sentence: Sentence, count: number): string => {
  if (typeof sentence === 'string') return sentence
  const names = namesIn(sentence)
  return String(names.length === 0 ? sentence(...marks(count)) : sentence(named(names) as never))
}

describe('sentences', () => {
  test('say something in both languages, and nothing is left over in either', () => {
    expect([...english.keys()]).toEqual(vietnamese.map(([path]) => path))
    expect(vietnamese.filter(([, sentence]) => say(sentence, 4).trim() === '')).toEqual([])
    expect([...english].filter(([, sentence]) => say(sentence, 4).trim() === '')).toEqual([])
  })

  test('carry every figure they are given, in both languages', () => {
    const dropped = vietnamese.flatMap(([path, sentence]) => {
      // Times of the demo come as numbers and are formatted by the sentence itself; phrases come by name.
      if (typeof sentence === 'string' || ['demo.seconds', 'publish.phrases'].includes(path)) return []
      const other = english.get(path) as Sentence
      const names = namesIn(sentence)
      const given = names.length === 0 ? marks(sentence.length) : Object.values(named(names))
      return given.flatMap(mark => [
        ...(say(sentence, sentence.length).includes(mark) ? [] : [`vi ${path} ${mark}`]),
        ...(say(other, sentence.length).includes(mark) ? [] : [`en ${path} ${mark}`]),
      ])
    })
    expect(dropped).toEqual([])
  })

  test('are translated: no English sentence is the Vietnamese one', () => {
    const names = new Set(['shell.brand'])
    const same = vietnamese.filter(([path, sentence]) => {
      const words = say(sentence, 4).replace(/[«»\d\s%/×=:.,;()]/g, '')
      return (
        words.length > 3 && say(english.get(path) as Sentence, 4) === say(sentence, 4) && !names.has(path)
      )
    })
    expect(same.map(([path]) => path)).toEqual([])
  })
})

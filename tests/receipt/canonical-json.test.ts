import { createHash } from 'node:crypto'
import { canonicalJson, digestActivities, digestCriteriaSet } from '@thidua/scoring/receipt'
import { describe, expect, it } from 'vitest'
import manifest from '../../packages/scoring/package.json' with { type: 'json' }
import { engineVersion } from '../../packages/scoring/src/receipt/receipt.ts'
import { article, compiled, smallSet } from '../support/small-set.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('canonical JSON', () => {
  it('orders keys by UTF-16 code units, as the example of RFC 8785 does', () => {
    const document = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      1: 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect([...canonicalJson(document).matchAll(/":"(\w+)/g)].map(([, word]) => word)).toEqual([
      ...['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'],
    ])
  })

  it('writes no space, no escape that is not needed, and Unicode as it is', () => {
    const text = canonicalJson({ b: ['Đại hội', null, true], a: { tab: '\t', quote: '"', slash: '/' } })
    expect(text).toBe('{"a":{"quote":"\\"","slash":"/","tab":"\\t"},"b":["Đại hội",null,true]}')
    // NFC and NFD stay two texts: what comes in is brought to NFC at the border.
    expect(canonicalJson('ế'.normalize('NFD'))).not.toBe(canonicalJson('ế'.normalize('NFC')))
  })

  it('leaves out keys without a value, and refuses numbers that are not whole', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
    for (const value of [0.5, Number.NaN, 2 ** 53, undefined, 1n, [undefined]])
      expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

describe('digests', () => {
  it('are the SHA-256 of the canonical text in UTF-8', () => {
    expect(digestActivities([])).toBe(sha256('[]'))
    const text =
      '[{"channel":"portal","date":"2024-03-01","id":"x","kind":"article","level":"unit",' +
      '"quantity":"1.5","status":"verified","title":"Tin về lễ khai giảng","unit":"u"}]'
    const given = article('u', { id: 'x', quantity: '1.50', title: 'Tin về lễ khai giảng' })
    expect(digestActivities([given])).toBe(sha256(text))
  })

  it('of activities take them by id, and two of one id by what they say, in whatever order they come', () => {
    const given = [article('u', { id: 'a10' }), article('u', { id: 'a2' }), article('u', { id: 'b' })]
    const twice = [article('u', { id: 'a2', title: 'A' }), article('u', { id: 'a2', title: 'B' })]
    for (const activities of [given, twice])
      for (const order of [activities, activities.toReversed()])
        expect(digestActivities(order)).toBe(sha256(canonicalJson(activities)))
  })

  it('tell apart two sets whose levels stand in another order', () => {
    const set = smallSet([{ id: 'G', label: { vi: 'x', en: 'x' }, criteria: [] }])
    const vocabulary = set.vocabulary as { levels: Record<string, unknown> }
    const reversed = Object.fromEntries(Object.entries(vocabulary.levels).reverse())
    const other = { ...set, vocabulary: { ...vocabulary, levels: reversed } }
    expect(digestCriteriaSet(compiled(other).set)).not.toBe(digestCriteriaSet(compiled(set).set))
  })
})

it('the engine calls itself by the version of its package', () => {
  expect(engineVersion).toBe(manifest.version)
})
